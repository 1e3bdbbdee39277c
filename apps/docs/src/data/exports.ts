import {
  exportFiles,
  formats,
  installedDataset,
  jsonText,
  makeFile,
  manifestOf,
} from '@nkidp/export'

const dataset = installedDataset()
const made = await Promise.all(exportFiles(dataset, formats).map(makeFile))

export const manifest = manifestOf(
  dataset,
  made.map(({ entry }) => entry),
)

/** The files under `exports/`, by path. */
export const exportedFiles = new Map<string, Uint8Array | string>([
  ...made.map(({ entry, bytes }) => [entry.path, bytes] as const),
  ['manifest.json', jsonText(manifest)],
])
