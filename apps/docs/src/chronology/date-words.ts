import { dateWords } from '@nkidp/schema/dates'

type HistoricalDate = Parameters<typeof dateWords>[0]

/** `April 1970 (in the report: 1970)`, `by 1970`, `the 1960s`; for an undated event, the words given in place of a date. */
export function dateInWords(date: HistoricalDate): string {
  if (date.edtf !== null) return dateWords(date)
  return date.verbatim === null ? 'no date given' : `“${date.verbatim}”`
}

/** The same, with a note if the editors supply or narrow the date: `1950–1953, dated by the editors`. */
export function whenInWords(date: HistoricalDate & { readonly basis: string }): string {
  const words = dateInWords(date)
  if (date.basis !== 'inferred') return words
  return `${words}, ${date.told === undefined ? 'dated' : 'narrowed'} by the editors`
}

/** A day (`YYYY-MM-DD`) in words: `November 24, 2026`. */
export const dayInWords = (day: string): string => dateWords({ verbatim: null, edtf: day })

/** An RFC 3339 instant in words, in its own time zone; undefined for any other text. */
export function instantInWords(text: string): string | undefined {
  const offset = /^\d{4}-\d\d-\d\dT.*([+-]\d\d:\d\d)$/.exec(text)?.[1]
  return (
    offset &&
    `${new Intl.DateTimeFormat('en-US', { dateStyle: 'long', timeStyle: 'short', timeZone: offset }).format(new Date(text))} (UTC${offset.replace('-', '−')})`
  )
}
