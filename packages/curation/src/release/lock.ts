import { resolve } from 'node:path'
import { remove, takeTurn } from '@nkidp/schema/temporary'
import { git } from './git.ts'

/** Of two releases at once, only one gets the lock; the other learns which process has it. */
export async function lockRelease(
  rootFolder: string,
): Promise<{ readonly holder: number } | { readonly release: () => void }> {
  // Among git's own files: not in the working tree, which must be clean.
  const turn = await takeTurn(
    resolve(rootFolder, await git(rootFolder, 'rev-parse', '--absolute-git-dir')),
    'release-',
  )
  if ('other' in turn) return { holder: turn.other.pid }
  return { release: () => remove([turn.own, ...turn.leftovers]) }
}
