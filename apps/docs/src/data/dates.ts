import type { HistoricalDate } from '@nkidp/sino-dprk-data'
import { dateWords } from '@nkidp/schema/dates'
import { isObject } from '@nkidp/schema/json'
import { member } from './dataset.ts'
import { sentenceCase } from './labels.ts'

type DateInWords = Parameters<typeof dateWords>[0]
type DateWithBasis = DateInWords & { readonly basis: string }

export const isDate = (value: unknown): value is DateWithBasis =>
  isObject(value) && ['verbatim', 'edtf', 'precision', 'basis'].every((name) => name in value)

/** `April 1970 (in the report: 1970)`, `by 1970`, `the 1960s`; for an undated event, the words given in place of a date. */
export function dateInWords(date: DateInWords): string {
  if (date.edtf !== null) return dateWords(date)
  return date.verbatim === null ? 'no date given' : `“${date.verbatim}”`
}

/** The same, with a note if the editors supply or narrow the date: `1950–1953, dated by the editors`. */
export function whenInWords(date: DateWithBasis): string {
  const words = dateInWords(date)
  if (date.basis !== 'inferred') return words
  return `${words}, ${date.told === undefined ? 'dated' : 'narrowed'} by the editors`
}

/** The date of a record in words, with a note if the editors supply it; undefined without a date. */
export function whenOfRecord(record: object): string | undefined {
  const date = member(record, 'date') ?? member(record, 'period')
  if (!isDate(date) || (date.edtf ?? date.verbatim) === null) return undefined
  return member(record, 'type') === 'document' ? dateInWords(date) : whenInWords(date)
}

/** A date in EDTF in words: `November 24, 2026` for a day. */
export const edtfInWords = (edtf: string): string => dateWords({ verbatim: null, edtf })

/** An RFC 3339 instant in words, in its own time zone; undefined for any other text. */
export function instantInWords(text: string): string | undefined {
  const offset = /^\d{4}-\d\d-\d\dT.*([+-]\d\d:\d\d)$/.exec(text)?.[1]
  return (
    offset &&
    `${new Intl.DateTimeFormat('en-US', { dateStyle: 'long', timeStyle: 'short', timeZone: offset }).format(new Date(text))} (UTC${offset.replace('-', '−')})`
  )
}

type Dated = Pick<HistoricalDate, 'verbatim' | 'edtf' | 'basis' | 'told'>

/** When it was, as a heading of the sentence: `April 1970`; `No date` if nothing dates it. */
export const dateHead = ({ edtf }: Pick<Dated, 'edtf'>): string =>
  edtf === null ? 'No date' : sentenceCase(edtfInWords(edtf))

/** Where a date comes from, in a clause to which a reference may be added. */
export function dateOrigin({ verbatim, edtf, basis, told }: Dated): string {
  const says = verbatim === null ? undefined : `The report says “${verbatim}”`
  if (edtf === null)
    return says === undefined ? 'The report gives none' : `${says}; no date follows from that`
  if (basis === 'stated') return says ?? 'The report states it'
  if (basis === 'contextual')
    return says === undefined
      ? 'The sentence has no date; it follows from the passage'
      : `${says}; the date follows from the passage`
  if (told == null) return `${says ?? 'The report gives no date'}; the editors supply it`
  if (told.edtf === null) return `${says ?? 'The report gives no date'}; the editors supply one`
  return says === undefined
    ? `${sentenceCase(edtfInWords(told.edtf))} follows from the passage; the editors narrow it`
    : `${says}; the editors narrow it`
}
