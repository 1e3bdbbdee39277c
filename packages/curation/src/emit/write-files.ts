import { readdir, rm } from 'node:fs/promises'
import { join, relative, sep } from 'node:path'
import { undefinedIfMissing, writeWhole } from '../whole-file.ts'
import type { Files } from './files.ts'

/** The folders of the data package in which everything is emitted. */
const emittedFolders = ['json', 'schema', 'src/generated']

/**
 * Writes the files into the data package: each appears whole or not at all, one whose text is the same is left
 * untouched, and what an earlier run emitted and this one does not is removed.
 */
export async function writeFiles(dataFolder: string, files: Files): Promise<void> {
  for (const [file, text] of files) await writeWhole(join(dataFolder, file), text)
  for (const file of await emittedBefore(dataFolder))
    if (!files.has(file)) await rm(join(dataFolder, file))
}

async function emittedBefore(dataFolder: string): Promise<string[]> {
  const listings = emittedFolders.map(async (folder) => {
    const entries =
      (await readdir(join(dataFolder, folder), { recursive: true, withFileTypes: true }).catch(
        undefinedIfMissing,
      )) ?? []
    return entries
      .filter((entry) => entry.isFile())
      .map((entry) => relative(dataFolder, join(entry.parentPath, entry.name)).replaceAll(sep, '/'))
  })
  return (await Promise.all(listings)).flat()
}
