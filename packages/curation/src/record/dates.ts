import type { AuthoredRecord } from '@nkidp/schema'
import { authoredRecords } from '@nkidp/schema'
import { collectionNames, valuesAt } from '@nkidp/schema/core'
import type { CollectionName } from '@nkidp/schema/core'
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
  datePaths[file.collection].flatMap((pattern) =>
    [...valuesAt(file.record, pattern)].map(({ path, value }) => ({ file, path, date: historicalDate.parse(value) })),
  )

const historicalDate = authoredRecords.chronology.shape.date

// A date is what has a field `edtf`.
const datePaths = Object.fromEntries(
  collectionNames.map((name) => [name, fieldsOf[name].filter((field) => field.path.at(-1) === 'edtf').map((field) => field.path.slice(0, -1))]),
) as Record<CollectionName, string[][]>
