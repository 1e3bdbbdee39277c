import { dateWords } from '@nkidp/schema/core'

type HistoricalDate = Parameters<typeof dateWords>[0]

/** A date in words: `April 1970 (told: 1970)`, `by 1970`, `the 1960s`; where there is none, the words that were told in its place. */
export function dateInWords(date: HistoricalDate): string {
  if (date.edtf !== null) return dateWords(date)
  return date.verbatim === null ? 'no date told' : `“${date.verbatim}”`
}

/** When something told was, in words, and whether it is not the teller but an editor who dates it so: `1950 – 1953, dated by the editors`. */
export function whenInWords(date: HistoricalDate & { readonly basis: string }): string {
  const words = dateInWords(date)
  if (date.basis !== 'inferred') return words
  return `${words}, ${date.told === undefined ? 'dated' : 'narrowed'} by the editors`
}
