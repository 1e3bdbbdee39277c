import type { ChronologyEntry as Entry } from '@nkidp/sino-dprk-data'

export type EntryDate = Entry['date']
/** What of a date gives it a place in time. */
export type Bounds = Pick<EntryDate, 'edtf' | 'earliest' | 'latest'>

/** Whether a date has a place on the axis. */
export const hasPlace = ({ earliest, latest }: Pick<Bounds, 'earliest' | 'latest'>): boolean =>
  earliest !== null || latest !== null

/** Whether an entry has no date, and so no place on the axis. */
export const isUndated = ({ date }: Pick<Entry, 'date'>): boolean => !hasPlace(date)

/** The date that the editors supply or narrow. */
export const suppliedDate = ({ date }: Pick<Entry, 'date'>): EntryDate | null =>
  date.basis === 'inferred' && hasPlace(date) ? date : null

/** The date that the report gives, in the record of the entry. */
export const reportedDate = ({ date }: Pick<Entry, 'date'>): Bounds | null => {
  const reported = date.basis === 'inferred' ? date.told : date
  return reported && hasPlace(reported) ? reported : null
}

/** The actors of an entry and the states that they act for. */
export const actorsOf = ({ actors }: Pick<Entry, 'actors'>) => [
  ...new Set(actors.flatMap(({ actor, onBehalfOf }) => [actor, onBehalfOf ?? []].flat())),
]

/** The id of the entry that this one comes after. */
export const predecessorOf = ({ relations = [] }: Entry): string | undefined =>
  relations.find(({ kind }) => kind === 'after')?.entry
