import type { FilterFacts, Manifest, ManifestFile } from '@nkidp/export'
import { counted, oneLine } from '@nkidp/schema/text'
import type { Arguments } from './arguments.ts'
import { tableText } from './table-text.ts'
import type { Stale } from './earlier-files.ts'

const shown = 50

export const summary = (
  written: Manifest & Stale,
  { out, limitations }: Pick<Arguments, 'out' | 'limitations'>,
): string =>
  [
    fileTable(written.files, out),
    limitations.join('\n'),
    written.removed.length > 0 &&
      `Removed ${counted(written.removed.length, 'file')} of an earlier run.`,
    written.kept.length > 0 &&
      [
        'Kept files of an earlier run that were changed since or could not be removed:',
        ...written.kept.slice(0, shown).map((path) => `  ${oneLine(`${out}/${path}`)}`),
        ...(written.kept.length > shown ? [`  … and ${written.kept.length - shown} more`] : []),
      ].join('\n'),
    origin(written),
  ]
    .filter(Boolean)
    .join('\n\n')

export const origin = ({ selection, dataset }: Pick<Manifest, 'selection' | 'dataset'>): string =>
  [
    ...(selection === null ? [] : [selectionLine(selection)]),
    `${oneLine(`${dataset.name} ${dataset.version}`)}, fingerprint ${dataset.fingerprint.slice(0, 12)}…`,
  ].join('\n')

const number = (value: number): string => value.toLocaleString('en')

function fileTable(files: readonly ManifestFile[], folder: string): string {
  const rows = new Map<string, ManifestFile[]>()
  for (const file of files) rows.set(rowOf(file), [...(rows.get(rowOf(file)) ?? []), file])
  return tableText({
    head: ['File', 'Records', 'Bytes'],
    colAligns: ['left', 'right', 'right'],
    rows: [...rows].map(([name, alike]) => {
      const [file] = alike.length === 1 ? alike : []
      const records = file === undefined ? `${alike.length} more files` : (file.records ?? '')
      return [
        oneLine(`${folder}/${file?.path ?? name}`),
        typeof records === 'number' ? number(records) : records,
        number(alike.reduce((sum, { bytes }) => sum + bytes, 0)),
      ]
    }),
  })
}

/** Files that only describe others share a row. */
const rowOf = ({ path, records }: ManifestFile): string =>
  records === null ? path.replace(/[^/.]+(?=[^/]*$)/, '*') : path

function selectionLine({ from, to, involving, chosen, of, undated }: FilterFacts): string {
  const filters = [
    from !== null && `from ${from}`,
    to !== null && `to ${to}`,
    involving !== null && `involving ${involving}`,
  ].filter(Boolean)
  const leftOut = undated === 0 ? '' : `; ${undated} undated left out`
  return `${chosen.length} of ${of} chronology entries (${filters.join(' ')}), with everything they refer to${leftOut}`
}
