import type { AuthoredRecord } from '@nkidp/schema'
import { authoredRecords } from '@nkidp/schema'
import { collectionNames } from '@nkidp/schema/collections'
import { valuesAt } from '@nkidp/schema/json'
import type { CollectionName } from '@nkidp/schema/collections'
import type { RecordFile, Workspace } from '../workspace.ts'
import { fieldsOf } from './fields.ts'

export type HistoricalDate = AuthoredRecord<'chronology'>['date']

/** A date in a record, and the way to it. */
export interface LocatedDate {
  readonly file: RecordFile
  readonly path: readonly (string | number)[]
  readonly date: HistoricalDate
}

/** Every date of every record, wherever it stands in it. */
export const allDates = (workspace: Workspace): LocatedDate[] => workspace.files.flatMap(datesIn)

/** Every date of a record. */
export const datesIn = (file: RecordFile): LocatedDate[] =>
  datePaths[file.collection]
    .flatMap((pattern) => [...valuesAt(file.record, pattern)])
    .map(({ path, value }) => ({ file, path, date: historicalDate.parse(value) }))

/** The time that a date gives, and the way to it. */
export interface LocatedTime {
  readonly file: RecordFile
  readonly path: readonly (string | number)[]
  readonly time: Pick<HistoricalDate, 'edtf' | 'earliest' | 'latest' | 'precision'>
}

/** Every time that a date gives: its own, and of one that was narrowed also the page's. */
export const allTimes = (workspace: Workspace): LocatedTime[] =>
  allDates(workspace).flatMap(({ file, path, date }) => [
    { file, path, time: date },
    ...(date.told === undefined ? [] : [{ file, path: [...path, 'told'], time: date.told }]),
  ])

const historicalDate = authoredRecords.chronology.shape.date

// A date is what has a field `verbatim` and a field `edtf`.
const datePaths = Object.fromEntries(
  collectionNames.map((name) => {
    const paths = fieldsOf[name].map(({ path }) => path)
    const hasMember = (path: readonly string[], member: string) =>
      paths.some((other) => other.join('.') === [...path, member].join('.'))
    return [name, paths.filter((path) => hasMember(path, 'verbatim') && hasMember(path, 'edtf'))]
  }),
) as Record<CollectionName, string[][]>
