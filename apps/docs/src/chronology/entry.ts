import type { ChronologyEntry as Entry } from '@nkidp/sino-dprk-data'

/** Whether the editors supply the date of an entry, or narrow it. */
export const isDatedByEditors = ({ date }: Entry): boolean => date.basis === 'inferred'

/** Whether an entry has no date, and so no place on the axis. */
export const isUndated = ({ date }: Entry): boolean =>
  date.earliest === null && date.latest === null

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
