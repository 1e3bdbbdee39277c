import { isObject } from '@nkidp/schema/json'
import { dateInWords, whenInWords } from '../chronology/date-words.ts'
import { member } from '../data/dataset.ts'

type DateValue = Parameters<typeof whenInWords>[0]

export const isDate = (value: unknown): value is DateValue =>
  isObject(value) && ['verbatim', 'edtf', 'precision', 'basis'].every((name) => name in value)

/** The date of a record in words, with a note if the editors supply it; undefined without a date. */
export function whenOfRecord(record: object): string | undefined {
  const date = member(record, 'date') ?? member(record, 'period')
  if (!isDate(date) || (date.edtf ?? date.verbatim) === null) return undefined
  return member(record, 'type') === 'document' ? dateInWords(date) : whenInWords(date)
}
