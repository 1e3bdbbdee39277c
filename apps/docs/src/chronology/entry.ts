import type { ChronologyEntry as Entry } from '@nkidp/sino-dprk-data'

export type EntryDate = Entry['date']

/** Whether the editors supply a date, or narrow it. */
export const isFromEditors = ({ basis }: EntryDate): boolean => basis === 'inferred'

const hasPlace = ({ earliest, latest }: EntryDate): boolean => earliest !== null || latest !== null

/** Whether an entry has no date, and so no place on the axis. */
export const isUndated = ({ date }: Pick<Entry, 'date'>): boolean => !hasPlace(date)

/** When a teller dates an entry: the teller's own date if it has a place on the axis, otherwise the date of the entry. */
export const dateOfTelling = (entry: Entry, own: EntryDate | null | undefined): EntryDate =>
  own && hasPlace(own) ? own : entry.date

/** The actors of an entry and the states that they act for. */
export const actorsOf = ({ actors }: Entry) => [
  ...new Set(actors.flatMap(({ actor, onBehalfOf }) => [actor, onBehalfOf ?? []].flat())),
]

export type Act = 'conflict' | 'cooperation'

/** The kinds of the coded acts of an entry, by the sign of their Goldstein value. */
export const actsOf = ({ codings }: Entry): Act[] => [
  ...new Set(
    codings.flatMap(({ goldstein = 0 }): Act[] =>
      goldstein === 0 ? [] : [goldstein < 0 ? 'conflict' : 'cooperation'],
    ),
  ),
]
