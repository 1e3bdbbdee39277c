import { authoredFields, type AuthoredRecord } from '@nkidp/schema'
import { valuesAt, type Path } from '@nkidp/schema/json'
import type { RecordFile, Workspace } from '../workspace.ts'

export type HistoricalDate = AuthoredRecord<'chronology'>['date']

export interface LocatedDate {
  readonly file: RecordFile
  readonly path: Path
  readonly date: HistoricalDate
}

export const datesIn = (file: RecordFile): LocatedDate[] =>
  authoredFields(file.collection)
    .filter(({ shape }) => shape === 'HistoricalDate')
    .flatMap((field) => [...valuesAt(file.record, field.path)])
    .map(({ path, value }) => ({ file, path, date: value as HistoricalDate }))

export const allDates = (workspace: Workspace): LocatedDate[] => workspace.files.flatMap(datesIn)

export interface LocatedTime {
  readonly file: RecordFile
  readonly path: Path
  readonly time: Pick<HistoricalDate, 'edtf' | 'earliest' | 'latest' | 'precision'>
}

/** Every time that a date gives: its own, and the report's if an editor narrowed it. */
export const allTimes = (workspace: Workspace): LocatedTime[] =>
  allDates(workspace).flatMap(({ file, path, date }) => [
    { file, path, time: date },
    ...(date.told === undefined ? [] : [{ file, path: [...path, 'told'], time: date.told }]),
  ])
