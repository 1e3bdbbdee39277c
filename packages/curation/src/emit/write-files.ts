import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { dirname, join, relative, sep } from 'node:path'
import type { Files } from './files.ts'

/** The folders of the data package in which everything is emitted. */
const emittedFolders = ['json', 'schema', 'src/generated']

/**
 * Writes the files into the data package: each appears whole or not at all, one whose text is the same is left
 * untouched, and what an earlier run emitted and this one does not is removed.
 */
export async function writeFiles(dataFolder: string, files: Files): Promise<void> {
  for (const [file, text] of files) await writeWhole(join(dataFolder, file), text)
  for (const file of await emittedBefore(dataFolder)) if (!files.has(file)) await rm(join(dataFolder, file))
}

/** Writes one file: it appears whole or not at all, and is left untouched where its text is the same. */
export async function writeWhole(file: string, text: string): Promise<void> {
  if ((await readIfThere(file)) === text) return
  await mkdir(dirname(file), { recursive: true })
  const beside = `${file}.${process.pid}.tmp`
  try {
    await writeFile(beside, text, { flush: true })
    await rename(beside, file)
  } finally {
    await rm(beside, { force: true })
  }
}

const readIfThere = (file: string): Promise<string | undefined> => readFile(file, 'utf8').catch(undefinedIfMissing)

async function emittedBefore(dataFolder: string): Promise<string[]> {
  const listings = emittedFolders.map(async (folder) => {
    const entries = (await readdir(join(dataFolder, folder), { recursive: true, withFileTypes: true }).catch(undefinedIfMissing)) ?? []
    return entries.filter((entry) => entry.isFile()).map((entry) => relative(dataFolder, join(entry.parentPath, entry.name)).replaceAll(sep, '/'))
  })
  return (await Promise.all(listings)).flat()
}

function undefinedIfMissing(error: NodeJS.ErrnoException): undefined {
  if (error.code !== 'ENOENT') throw error
}
