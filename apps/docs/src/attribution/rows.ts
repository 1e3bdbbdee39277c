/** What of a row of the audit can be sorted and filtered by. */
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

/** What a reader wants to see: the values of the address’s query; undefined or unknown is all. */
export interface Filter {
  readonly speaker?: string | undefined
  readonly attribution?: string | undefined
}

/** The rows by a column, those with the same value in page order. */
export const sorted = <R extends Row>(rows: readonly R[], column: Column, direction: Direction): R[] => {
  const sign = direction === 'ascending' ? 1 : -1
  return rows.toSorted((a, b) => sign * compared(a[column], b[column]) || a.place - b.place)
}

const compared = (a: string | number, b: string | number): number => (typeof a === 'number' && typeof b === 'number' ? a - b : String(a).localeCompare(String(b), 'en'))

export const matches = (row: Row, { speaker, attribution }: Filter): boolean => (speaker === undefined || row.speaker === speaker) && (attribution === undefined || row.attribution === attribution)

/** The filter that a query asks for, as far as there are rows of that kind. */
export function filterOf(query: URLSearchParams, rows: readonly Row[]): Filter {
  const known = (name: 'speaker' | 'attribution') => {
    const value = query.get(name)
    return rows.some((row) => row[name] === value) ? (value ?? undefined) : undefined
  }
  return { speaker: known('speaker'), attribution: known('attribution') }
}
