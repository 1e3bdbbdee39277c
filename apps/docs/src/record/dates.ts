import { dateInWords, whenInWords } from '../chronology/date-words.ts'
import { isObject } from '../data/fields.ts'
import { member } from '../data/dataset.ts'

interface DateValue {
  readonly verbatim: string | null
  readonly edtf: string | null
  readonly basis: string
  readonly told?: { readonly edtf: string | null }
}

/** Whether a value of a record is a date as a page gives it. */
export const isDate = (value: unknown): value is DateValue =>
  isObject(value) &&
  ['verbatim', 'edtf', 'precision', 'basis'].every((name) => member(value, name) !== undefined)

/** When that was which a record is about, in words; undefined where it has no date, or nothing dates it. Of what is told, it is said whether the editors date it. */
export function whenOfRecord(record: object): string | undefined {
  const date = member(record, 'date') ?? member(record, 'period')
  if (!isDate(date) || (date.edtf ?? date.verbatim) === null) return undefined
  return member(record, 'type') === 'document' ? dateInWords(date) : whenInWords(date)
}
