import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import type { Dataset } from '@nkidp/sino-dprk-data/schema'
import { afterAll } from 'vitest'
import type { Format, OutputFile, Selection } from '../format.ts'
import { installedDataset } from '../installed.ts'

async function writeFormat(
  format: Format,
  dataset: Dataset,
  selection?: Selection,
): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'sino-dprk-export-'))
  folders.push(folder)
  for (const file of format.files(dataset, selection)) {
    mkdirSync(dirname(join(folder, file.name)), { recursive: true })
    writeFileSync(join(folder, file.name), await file.content())
  }
  return folder
}

const folders: string[] = []
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true })
})

const written = new Map<string, Promise<string>>()
const numbers = new Map<Dataset, number>()

/** A folder with a dataset, by default the installed one, in a format. It is written once per test file. */
export function exported(
  format: Format,
  dataset = installed,
  selection?: Selection,
): Promise<string> {
  if (!numbers.has(dataset)) numbers.set(dataset, numbers.size)
  const key = `${format.name} ${numbers.get(dataset)} ${selection?.join()}`
  const folder = written.get(key) ?? writeFormat(format, dataset, selection)
  written.set(key, folder)
  return folder
}

const installed = installedDataset()

export const textOf = async (file: OutputFile | undefined): Promise<string> =>
  String(await file?.content())

const texts = new Map<Dataset, Map<Format, Promise<string>>>()

/** The first file of a whole dataset in a format. It is made once per test file. */
export function wholeText(format: Format, dataset: Dataset): Promise<string> {
  const made = texts.get(dataset) ?? new Map<Format, Promise<string>>()
  texts.set(dataset, made)
  const text = made.get(format) ?? textOf(format.files(dataset)[0])
  made.set(format, text)
  return text
}
