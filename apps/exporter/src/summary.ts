import type { Arguments } from './arguments.ts'
import type { Exported } from './export.ts'
import type { Identity, Manifest, ManifestFile, SelectionFacts } from './manifest.ts'
import { plainTable } from './plain-table.ts'

/** What was written, for people: the files, what they lack, what became of those of an earlier run, and the dataset that they come from. */
export const summary = (exported: Exported, { out, limits }: Arguments): string =>
  [
    fileTable(exported.files, out),
    ...(limits.length === 0 ? [] : [limits.join('\n')]),
    ...earlierLines(exported, out),
    origin(exported),
  ].join('\n\n')

function earlierLines({ removed, kept }: Exported, folder: string): string[] {
  const named = (paths: readonly string[]): string =>
    paths.map((path) => `\n  ${folder}/${path}`).join('')
  return [
    ...(removed.length === 0
      ? []
      : [
          `Removed, as files of an earlier run that this one does not write: ${number(removed.length)}`,
        ]),
    ...(kept.length === 0
      ? []
      : [
          `Left, though manifest.json does not list them: files of an earlier run that were changed since, or could not be removed${named(kept)}`,
        ]),
  ]
}

/** What was written, in words: the part of the dataset, where it is a part, and the dataset. */
export const origin = ({ selection, dataset }: Pick<Manifest, 'selection' | 'dataset'>): string =>
  [...(selection === null ? [] : [selectionLine(selection)]), datasetLine(dataset)].join('\n')

const number = (value: number): string => value.toLocaleString('en')

function fileTable(files: readonly ManifestFile[], folder: string): string {
  const table = plainTable(['File', 'Records', 'Bytes'], ['left', 'right', 'right'])
  const rows = new Map<string, ManifestFile[]>()
  for (const file of files) rows.set(rowOf(file), [...(rows.get(rowOf(file)) ?? []), file])
  for (const [name, alike] of rows) {
    const [only] = alike.length === 1 ? alike : []
    const records =
      only === undefined
        ? `${alike.length} files`
        : only.records === null
          ? ''
          : number(only.records)
    table.push([
      `${folder}/${only?.path ?? name}`,
      records,
      number(alike.reduce((sum, { bytes }) => sum + bytes, 0)),
    ])
  }
  return table.toString().replace(/ +$/gm, '')
}

/** Files that only describe others share a row. */
const rowOf = ({ path, records }: ManifestFile): string =>
  records === null ? path.replace(/[^/.]+(?=[^/]*$)/, '*') : path

function selectionLine({ from, to, involving, chosen, of, undated }: SelectionFacts): string {
  const filters = [
    from !== null && `from ${from}`,
    to !== null && `to ${to}`,
    involving !== null && `involving ${involving}`,
  ].filter(Boolean)
  const leftOut = undated === 0 ? '' : `; ${undated} left out for want of a date`
  return `${chosen.length} of ${of} chronology entries (${filters.join(' ')}), with all that they refer to${leftOut}`
}

const datasetLine = ({ name, version, fingerprint }: Identity): string =>
  `${name}${version === null ? '' : ` ${version}`}, ${fingerprint === null ? 'streamed, so no fingerprint was computed' : `fingerprint ${fingerprint.slice(0, 12)}…`}`
