import { dateWords } from '@nkidp/schema/core'

/** A date in words: `April 1970 (told: 1970)`, `by 1970`, `the 1960s`; where there is none, the words that were told in its place. */
export function dateInWords(date: Parameters<typeof dateWords>[0]): string {
  if (date.edtf !== null) return dateWords(date)
  return date.verbatim === null ? 'no date told' : `“${date.verbatim}”`
}
