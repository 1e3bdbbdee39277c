import { execFile } from 'node:child_process'
import { cp, mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { onceWrong } from '@nkidp/schema/testing'
import { expect, onTestFinished, test } from 'vitest'

const call = promisify(execFile)
const root = fileURLToPath(new URL('../../..', import.meta.url))
const tarballs = ['packages/sino-dprk-data/package.tgz', 'apps/exporter/package.tgz']

test('built in another folder, both packages have the same bytes', async () => {
  onceWrong('Packing', 'a build in another folder', 'the same bytes')
  const folder = await mkdtemp(join(tmpdir(), 'another-folder-'))
  onTestFinished(() => rm(folder, { recursive: true, force: true }))
  const copy = join(folder, 'deeper', 'copy')
  const listed = ['ls-files', '--cached', '--others', '--exclude-standard', '-z']
  const { stdout } = await call('git', listed, { cwd: root, maxBuffer: 1 << 26 })
  for (const file of stdout.split('\0').filter(Boolean))
    await cp(join(root, file), join(copy, file)).catch(ignoreDeleted)
  await call('pnpm', ['install', '--frozen-lockfile', '--offline'], { cwd: copy })
  const build = ['exec', 'turbo', 'run', 'tarball', '--force', `--cache-dir=${folder}/cache`]
  const packages = ['@nkidp/sino-dprk-data', '@nkidp/sino-dprk-export']
  await call('pnpm', [...build, ...packages.map((name) => `--filter=${name}`)], { cwd: copy })
  for (const file of tarballs)
    expect((await readFile(join(copy, file))).equals(await readFile(join(root, file))), file).toBe(
      true,
    )
}, 300_000)

/** Git lists a deleted file until the deletion is committed. */
function ignoreDeleted(error: NodeJS.ErrnoException): void {
  if (error.code !== 'ENOENT') throw error
}
