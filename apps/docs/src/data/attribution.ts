import type { Claim } from '@nkidp/sino-dprk-data'

/** The reasons why attributions are arguable, in the order of the report, with a letter for each. */
export function notesOf(
  claims: readonly Pick<Claim, 'attributionNote'>[],
): ReadonlyMap<string, string> {
  const texts = [...new Set(claims.flatMap(({ attributionNote }) => attributionNote ?? []))]
  return new Map(texts.map((text, index) => [text, letters(index)]))
}

/** a to z, then aa, ab and so on. */
const letters = (index: number): string =>
  (index < 26 ? '' : letters(Math.floor(index / 26) - 1)) + String.fromCharCode(97 + (index % 26))

export interface Row {
  /** The position of the claim in the report. */
  readonly place: number
  readonly claim: string
  readonly speaker: string
  readonly attribution: string
  readonly stance: string
}

export type Column = keyof Row
export type Direction = 'ascending' | 'descending'

/** Sorts rows by a column; rows with the same value stay in the order of the report. */
export const sorted = <R extends Row>(
  rows: readonly R[],
  column: Column,
  direction: Direction,
): R[] => {
  const sign = direction === 'ascending' ? 1 : -1
  const compare = ({ [column]: a }: R, { [column]: b }: R) =>
    typeof a === 'number' && typeof b === 'number'
      ? a - b
      : String(a).localeCompare(String(b), 'en')
  return rows.toSorted((a, b) => sign * compare(a, b) || a.place - b.place)
}
