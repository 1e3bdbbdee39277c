import { lstatSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { isSystemError } from './failure.ts'
import type { ManifestFile } from './manifest.ts'

/** A file that an earlier run wrote, as its manifest lists it. */
export type EarlierFile = Pick<ManifestFile, 'path' | 'bytes' | 'sha256'>

// Whoever wrote it: no path in it leads out of its folder.
const listed = z.object({
  files: z.array(
    z.object({
      path: z.string().refine((path) => !path.split(/[\\/]/).includes('..')),
      bytes: z.number(),
      sha256: z.string(),
    }),
  ),
})

/** The files in a folder that the manifest there lists; none where it has no manifest of ours. */
export const earlierFiles = (folder: string): EarlierFile[] =>
  (listed.safeParse(manifestIn(folder)).data?.files ?? []).filter(({ path }) =>
    lstatSync(join(folder, path), { throwIfNoEntry: false })?.isFile(),
  )

function manifestIn(folder: string): unknown {
  try {
    return JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8'))
  } catch (error) {
    if (isSystemError(error) || error instanceof SyntaxError) return undefined
    throw error
  }
}
