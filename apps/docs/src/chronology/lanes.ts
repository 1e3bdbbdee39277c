import { themes } from '@nkidp/sino-dprk-data'
import { tellerOf, tellers } from './tellers.ts'
import type { Teller } from './tellers.ts'
import type { Entry } from './entry.ts'

/** A row of the picture, and what stands in it. */
export interface Lane {
  readonly id: string
  readonly title: string
  /** Whose colors its marks have, entry by entry. */
  readonly tellersOf: (entry: Entry) => readonly Teller[]
  readonly holds: (entry: Entry) => boolean
}

/** A lane for each of those who tell. */
export const lanesByTeller: readonly Lane[] = tellers.map((teller) => ({
  id: teller.id,
  title: teller.title,
  tellersOf: () => [teller],
  holds: (entry) => entry.tellers.some((told) => tellerOf(told) === teller),
}))

/** A lane for each theme. */
export const lanesByTheme: readonly Lane[] = Object.entries(themes).map(([id, { label }]) => ({
  id,
  title: label,
  tellersOf: (entry) => entry.tellers.map(tellerOf),
  holds: (entry) => entry.themes.includes(id),
}))
