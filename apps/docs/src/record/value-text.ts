import type { CollectionName } from '@nkidp/sino-dprk-data'
import { isObject } from '@nkidp/schema/json'
import { dateHead, isDate, whenInWords } from '../data/dates.ts'
import { member, recordById } from '../data/dataset.ts'
import { membersOf, termAt } from '../data/fields.ts'
import { recordLabel } from '../data/labels.ts'

/** A value of a record as one line of text: a date in words, a record by its name, a word of a vocabulary by its label. */
function valueText(collection: CollectionName, path: readonly string[], value: unknown): string {
  if (isDate(value)) {
    const reference = recordById.get(String(member(value, 'reference')))
    return `${whenInWords(value)}${reference === undefined ? '' : `, after ${recordLabel(reference)}`}`
  }
  if (Array.isArray(value))
    return value.map((item) => valueText(collection, [...path, '*'], item)).join('; ')
  if (isObject(value))
    return membersOf(collection, path, value)
      .map((member) => valueText(collection, member.path, member.value))
      .join(', ')
  if (typeof value === 'boolean') return value ? 'yes' : 'no'
  const text = String(value)
  const record = recordById.get(text)
  if (record !== undefined) return recordLabel(record)
  return termAt(collection, path, text)?.label ?? text
}

/** Two states of a value as text; of a date only when it was, if that changed. */
export function valueTexts(
  collection: CollectionName,
  path: readonly string[],
  before: unknown,
  after: unknown,
): [before: string, after: string] {
  if (isDate(before) && isDate(after) && dateHead(before) !== dateHead(after))
    return [dateHead(before), dateHead(after)]
  const text = (value: unknown) => (value === undefined ? '' : valueText(collection, path, value))
  return [text(before), text(after)]
}
