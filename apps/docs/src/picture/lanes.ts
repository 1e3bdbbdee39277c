import type { Entry } from './entry.ts'
import type { Teller } from './tellers.ts'

/** A row of the picture, and what stands in it. */
export interface Lane {
  readonly id: string
  readonly title: string
  /** Whose colors its marks have, entry by entry. */
  readonly tellersOf: (entry: Entry) => readonly Teller[]
  readonly holds: (entry: Entry) => boolean
}

/** Whether this is one of those who tell an entry. */
const tells = (entry: Entry, { person }: Teller): boolean => entry.tellers.some(({ speaker }) => speaker === person)

/** A lane for each of those who tell. */
export const lanesByTeller = (tellers: readonly Teller[]): Lane[] =>
  tellers.map((teller) => ({ id: teller.id, title: teller.name, tellersOf: () => [teller], holds: (entry) => tells(entry, teller) }))

/** A lane for each theme. */
export const lanesByTheme = (tellers: readonly Teller[], themes: Readonly<Record<string, { readonly label: string }>>): Lane[] =>
  Object.entries(themes).map(([id, { label }]) => ({
    id,
    title: label,
    tellersOf: (entry) => tellersOfEntry(entry, tellers),
    holds: (entry) => entry.themes.includes(id),
  }))

/** Those who tell an entry. */
export const tellersOfEntry = (entry: Entry, tellers: readonly Teller[]): Teller[] => tellers.filter((teller) => tells(entry, teller))
