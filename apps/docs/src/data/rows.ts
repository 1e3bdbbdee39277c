/** What of a row of the audit can be sorted by. */
export interface Row {
  /** Where the claim comes in page order, from 0. */
  readonly place: number
  readonly claim: string
  readonly speaker: string
  readonly attribution: string
  readonly stance: string
}

export type Column = keyof Row
export type Direction = 'ascending' | 'descending'

/** The rows by a column, those with the same value in page order. */
export const sorted = <R extends Row>(
  rows: readonly R[],
  column: Column,
  direction: Direction,
): R[] => {
  const sign = direction === 'ascending' ? 1 : -1
  return rows.toSorted((a, b) => sign * compared(a[column], b[column]) || a.place - b.place)
}

const compared = (a: string | number, b: string | number): number =>
  typeof a === 'number' && typeof b === 'number' ? a - b : String(a).localeCompare(String(b), 'en')
