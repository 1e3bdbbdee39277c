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

export type Direction = 'ascending' | 'descending'

/** Sorts rows, which are in the order of the report, by the text in a column; by the first, their place, in that order. */
export function sorted<R extends { readonly texts: readonly string[] }>(
  rows: readonly R[],
  column: number,
  direction: Direction,
): R[] {
  const sign = direction === 'ascending' ? 1 : -1
  if (column === 0) return sign === 1 ? [...rows] : rows.toReversed()
  return rows.toSorted((a, b) => sign * a.texts[column]!.localeCompare(b.texts[column]!, 'en'))
}
