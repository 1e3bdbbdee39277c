import { execFile } from 'node:child_process'
import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { expect, onTestFinished, test } from 'vitest'
import { formats } from '../src/formats/index.ts'
import type { Manifest } from '../src/manifest.ts'

const call = promisify(execFile)
const packages = ['../../../packages/sino-dprk-data', '..'].map((path) =>
  fileURLToPath(new URL(path, import.meta.url)),
)

test('from the packed packages alone, in a folder of its own, the command writes every format', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'packed-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  for (const cwd of packages)
    await call(
      'npx',
      ['--yes', '--prefer-offline', 'pnpm@12.21.0', 'pack', '--pack-destination', folder],
      { cwd },
    )
  const tarballs = readdirSync(folder).filter((name) => name.endsWith('.tgz'))
  expect(tarballs).toHaveLength(2)

  writeFileSync(join(folder, 'package.json'), '{ "private": true }\n')
  await call(
    'npm',
    [
      'install',
      '--no-audit',
      '--no-fund',
      '--prefer-offline',
      ...tarballs.map((name) => `./${name}`),
    ],
    { cwd: folder },
  )
  await call('npx', ['--no-install', 'sino-dprk-export', '--format', 'all', '--out', 'out'], {
    cwd: folder,
  })

  const { files } = JSON.parse(readFileSync(join(folder, 'out/manifest.json'), 'utf8')) as Manifest
  expect([...new Set(files.map(({ format }) => format))]).toEqual(formats.map(({ name }) => name))
  for (const { path, bytes } of files)
    expect(readFileSync(join(folder, 'out', path))).toHaveLength(bytes)
}, 180_000)
