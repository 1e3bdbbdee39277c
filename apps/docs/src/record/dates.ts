import { dateInWords, whenInWords } from '../site/words/date.ts'
import { isObject } from './fields.ts'
import { member } from './dataset.ts'

interface DateValue {
  readonly verbatim: string | null
  readonly edtf: string | null
  readonly basis: string
  readonly told?: { readonly edtf: string | null }
}

/** Whether a value of a record is a date as a page gives it. */
export const isDate = (value: unknown): value is DateValue => isObject(value) && ['verbatim', 'edtf', 'precision', 'basis'].every((name) => member(value, name) !== undefined)

const dayWords = new Intl.DateTimeFormat('en-US', { dateStyle: 'long', timeZone: 'UTC' })

/** A day as `YYYY-MM-DD` in words: `November 24, 2026`. */
export const dayOf = (day: string): string => dayWords.format(new Date(`${day}T00:00:00Z`))

/** An RFC 3339 instant in words, on the clock of its own offset; undefined for any other text. */
export function instantWords(text: string): string | undefined {
  const offset = /^\d{4}-\d\d-\d\dT.*([+-]\d\d:\d\d)$/.exec(text)?.[1]
  return offset && `${new Intl.DateTimeFormat('en-US', { dateStyle: 'long', timeStyle: 'short', timeZone: offset }).format(new Date(text))} (UTC${offset.replace('-', '−')})`
}

/** When that was which a record is about, in words; undefined where it has no date, or nothing dates it. Of what is told, it is said whether the editors date it. */
export function whenOfRecord(record: object): string | undefined {
  const date = member(record, 'date') ?? member(record, 'period')
  if (!isDate(date) || (date.edtf ?? date.verbatim) === null) return undefined
  return member(record, 'type') === 'document' ? dateInWords(date) : whenInWords(date)
}
