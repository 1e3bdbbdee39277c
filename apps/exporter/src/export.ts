import {
  exportFiles,
  installedDataset,
  manifestOf,
  type ExportFile,
  type FilterFacts,
  type ManifestFile,
} from '@nkidp/export'
import type { Dataset } from '@nkidp/sino-dprk-data/schema'
import { assertActor } from './actors.ts'
import type { Arguments } from './arguments.ts'
import { contentOf } from './content.ts'
import { wrongUsage } from './failure.ts'
import { print } from './print.ts'
import { progressBar, silent } from './progress.ts'
import { origin, summary } from './summary.ts'
import { writeFolder } from './write-folder.ts'

/** Returns the message for the user. */
export async function exportDataset(asked: Arguments, signal: AbortSignal): Promise<string> {
  const { formats, collections, stdout, quiet, jsonSummary, limitations } = asked
  const whole = await datasetIn(asked.input, signal)
  const { dataset, selection } = await filtered(whole, asked)
  const files = exportFiles(dataset, formats, collections)
  const manifest = (entries: readonly ManifestFile[]) =>
    manifestOf(whole, entries, collections, selection)
  if (stdout) {
    const { bytes } = await contentOf(singleFile(files, asked), 'standard output')
    await print(bytes, process.stdout, signal)
    return quiet ? '' : [...limitations, origin(manifest([]))].join('\n')
  }
  const progress = quiet || jsonSummary ? silent : progressBar()
  const written = await writeFolder(asked.out, files, { manifest, progress, signal })
  return quiet ? '' : jsonSummary ? JSON.stringify(written, null, 2) : summary(written, asked)
}

// What an export needs only with an option is loaded only then.
export async function datasetIn(input: string | undefined, signal: AbortSignal): Promise<Dataset> {
  if (input === undefined) return installedDataset()
  const { readInput } = await import('./input/read-input.ts')
  return readInput(input, signal)
}

async function filtered(
  dataset: Dataset,
  { window, involving, from, to }: Arguments,
): Promise<{ readonly dataset: Dataset; readonly selection: FilterFacts | null }> {
  if (window === undefined && involving === undefined) return { dataset, selection: null }
  if (involving !== undefined) assertActor(dataset, involving)
  const { filterDataset } = await import('@nkidp/export/filter')
  const part = filterDataset(dataset, { window, involving })
  return {
    dataset: part.dataset,
    selection: {
      from: from ?? null,
      to: to ?? null,
      involving: involving ?? null,
      chosen: part.chosen,
      of: dataset.chronology.length,
      undated: part.undated,
      fingerprint: part.dataset.meta.fingerprint,
    },
  }
}

/** The file for stdout: the only one with the media type of the format, or the first one of the collection. */
function singleFile(
  files: readonly ExportFile[],
  { formats: [format], collections }: Arguments,
): ExportFile {
  const data = files.filter(({ mediaType }) => mediaType === format?.mediaType)
  const isOne = data.length === 1 || collections !== undefined
  const file = isOne ? data[0] : data.find(({ name }) => name === `dataset.${format?.extension}`)
  if (file !== undefined) return file
  throw wrongUsage(
    collections === undefined
      ? `--format ${format?.name} has no single file for the whole dataset. Choose one --collection, or use --out.`
      : `--format ${format?.name} has no file for ${collections[0]}, which has no records here.`,
  )
}
