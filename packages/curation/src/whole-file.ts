import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { dirname } from 'node:path'

/** The text of a file, or undefined where there is none. */
export const readIfThere = (file: string): Promise<string | undefined> =>
  readFile(file, 'utf8').catch(undefinedIfMissing)

/** For `catch`: nothing, where what failed is that there is no such file or folder. */
export function undefinedIfMissing(error: NodeJS.ErrnoException): undefined {
  if (error.code !== 'ENOENT') throw error
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
