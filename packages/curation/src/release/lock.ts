import { rm, writeFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import { isRunning } from '@nkidp/schema/is-running'
import { readFileIfExists } from '../emit/files.ts'
import { git } from './git.ts'

/** Of two releases at once, only one gets the lock; the other learns which process has it. */
export async function lockRelease(
  rootFolder: string,
): Promise<{ readonly holder: number } | { readonly release: () => Promise<void> }> {
  // Where git looks for its own files: not in the working tree, which must be clean.
  const file = resolve(rootFolder, await git(rootFolder, 'rev-parse', '--git-path', 'release.lock'))
  const holder = async () => Number(await readFileIfExists(file))
  if (isRunning(await holder())) return { holder: await holder() }
  await rm(file, { force: true })
  try {
    await writeFile(file, String(process.pid), { flag: 'wx' })
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return { holder: await holder() }
    throw error
  }
  return { release: () => rm(file, { force: true }) }
}
