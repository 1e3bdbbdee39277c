import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { basename, dirname, join, relative, sep } from 'node:path'
import { removeLeftovers, temporaryPath } from '@nkidp/schema/temporary'

/** Files of the data package: text by path, with `/` between its parts. */
export type Files = ReadonlyMap<string, string>

export const jsonText = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`

/** The folders of the data package that hold emitted files only. */
const emittedFolders = ['json', 'schema', 'src/generated']

/** Writes the files into the data package, and removes what an earlier run emitted and this one does not. */
export async function writeFiles(dataFolder: string, files: Files): Promise<void> {
  for (const [file, text] of files) await writeFileAtomic(join(dataFolder, file), text)
  for (const file of await emittedEarlier(dataFolder))
    if (!files.has(file)) await rm(join(dataFolder, file))
}

async function emittedEarlier(dataFolder: string): Promise<string[]> {
  const listings = emittedFolders.map(async (folder) => {
    const entries = await readdir(join(dataFolder, folder), {
      recursive: true,
      withFileTypes: true,
    }).catch(ignoreMissing)
    return (entries ?? [])
      .filter((entry) => entry.isFile())
      .map((entry) => relative(dataFolder, join(entry.parentPath, entry.name)).replaceAll(sep, '/'))
  })
  return (await Promise.all(listings)).flat()
}

export const readFileIfExists = (file: string): Promise<string | undefined> =>
  readFile(file, 'utf8').catch(ignoreMissing)

/** For `catch`: undefined for a missing file or folder. */
export function ignoreMissing(error: NodeJS.ErrnoException): undefined {
  if (error.code !== 'ENOENT') throw error
}

/** Writes a whole file or nothing. A file with the same text is left untouched. */
export async function writeFileAtomic(file: string, text: string): Promise<void> {
  const [folder, start] = [dirname(file), `.${basename(file)}.`]
  await mkdir(folder, { recursive: true })
  removeLeftovers(folder, start)
  if ((await readFileIfExists(file)) === text) return
  const temporary = temporaryPath(folder, start)
  try {
    await writeFile(temporary, text, { flush: true })
    await rename(temporary, file)
  } catch (error) {
    await rm(temporary, { force: true }).catch(() => undefined)
    // Whoever reads the message knows this file only.
    throw Object.assign(error as NodeJS.ErrnoException, { path: file })
  }
}
