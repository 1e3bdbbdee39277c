import { rm, writeFile } from 'node:fs/promises'
import { readFileIfExists } from '../emit/files.ts'

/** Takes a step that changes these files. Where it fails, each of them is put back as it was, or removed where it was not there. */
export async function allOrNothing(
  files: readonly string[],
  step: () => Promise<void>,
): Promise<void> {
  const before = await Promise.all(
    files.map(async (file) => ({ file, text: await readFileIfExists(file) })),
  )
  try {
    await step()
  } catch (error) {
    for (const { file, text } of before)
      await (text === undefined ? rm(file, { force: true }) : writeFile(file, text))
    throw error
  }
}
