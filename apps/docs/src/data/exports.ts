import { exportFiles, installedDataset, jsonText, makeFile, manifestOf, zipOf } from '@nkidp/export'
import { formats } from '@nkidp/export/formats/all'
import { releasedFiles } from './released-exports.ts'

/** A format with more files than this also has a ZIP file, and its files are folded. */
export const fewFiles = 4

const dataset = installedDataset()

/** Every format, with its files and, if they are many, one with all of them. */
const made = await Promise.all(
  formats.map(async (format) => {
    const files = await Promise.all(exportFiles(dataset, [format]).map(makeFile))
    const { name } = format
    const zip =
      files.length > fewFiles
        ? await zipOf(format, `${name}/sino-dprk-data-${name}.zip`, files)
        : undefined
    return { format, files, zip }
  }),
)
const everyFile = made.flatMap(({ files, zip = [] }) => [zip, files].flat())

/** The formats in the order in which readers need them. */
const order = [
  ...['events', 'xlsx', 'csv', 'sqlite', 'json', 'ndjson', 'timeline', 'timelinejs'],
  ...['citations', 'csl', 'bibtex', 'ris', 'parquet', 'jsonld', 'turtle', 'nquads', 'annotations'],
]
export const exportedFormats = made
  .map(({ format, files, zip }) => ({
    ...format,
    files: files.map(({ entry }) => entry),
    zip: zip?.entry,
  }))
  .sort((a, b) => order.indexOf(a.name) - order.indexOf(b.name))

/** The files under `exports/`, by path. */
export const exportedFiles = new Map<string, Uint8Array | string>([
  ...everyFile.map(({ entry, bytes }) => [entry.path, bytes] as const),
  [
    'manifest.json',
    jsonText(
      manifestOf(
        dataset,
        everyFile.map(({ entry }) => entry),
      ),
    ),
  ],
  ...releasedFiles,
])
