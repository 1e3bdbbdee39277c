import {
  bases,
  collectionNames,
  chronology,
  type AnyRecord,
  type CollectionName,
} from '@nkidp/sino-dprk-data'
import { linkedIds } from '@nkidp/sino-dprk-data/query'
import { isObject } from '@nkidp/schema/json'
import { collectionOf, recordById, valueAt } from '../data/dataset.ts'
import { fieldAt } from '../data/fields.ts'
import { fieldLabel } from '../data/labels.ts'
import { vocabularyOf } from '../data/vocabularies.ts'
import { mentionsOf } from './mentioned.ts'
import { tiesOf } from './relations.ts'

/** A record that is related to another, once, and how: by each field that links the two. */
export interface Related {
  readonly record: AnyRecord
  readonly how: readonly string[]
}

const first: readonly CollectionName[] = ['chronology', 'claims', 'quotations']
const order = [...first, ...collectionNames.filter((name) => !first.includes(name))]

/** The records that these fields of a record name, and those that name the record, by collection. */
export function relatedTo(
  record: AnyRecord,
  fields: readonly string[],
): { readonly collection: CollectionName; readonly records: readonly Related[] }[] {
  const isEntry = record.type === 'chronology-entry'
  const links = [
    ...(isEntry
      ? tiesOf(record.id, chronology).map(({ label, entry, basis }) => ({
          id: entry,
          how: `${label.toLowerCase()} (${bases[basis].label.toLowerCase()})`,
        }))
      : []),
    ...linkedIds(record)
      // The relations of an entry are above, and its claims are with their tellers.
      .filter(({ path: [field] }) => !isEntry || (field !== 'relations' && field !== 'claims'))
      .filter(({ path: [field] }) => fields.includes(String(field)))
      .map(({ id, path }) => ({ id: id as string, how: wordsBeside(record, path) })),
    ...mentionsOf(record)
      .filter(({ collection, field }) => collection !== 'chronology' || field !== 'relations')
      .flatMap(({ field, records }) =>
        records.map(({ id }) => ({ id: id as string, how: `in “${fieldLabel(field)}”` })),
      ),
  ]
  const related = [...Map.groupBy(links, ({ id }) => id)].flatMap(([id, same]) => {
    const named = recordById.get(id)
    const how = [...new Set(same.map((link) => link.how).filter((words) => words !== ''))]
    return named === undefined ? [] : [{ record: named, how }]
  })
  return order
    .map((collection) => ({
      collection,
      records: related.filter((each) => collectionOf(each.record) === collection),
    }))
    .filter(({ records }) => records.length > 0)
}

/** The words of vocabularies that are beside an id, as in `{ document, kind }`. */
function wordsBeside(record: AnyRecord, path: readonly (string | number)[]): string {
  const fields = path.slice(0, -1)
  const beside = valueAt(record, fields)
  if (!isObject(beside)) return ''
  const pattern = fields.map((step) => (typeof step === 'number' ? '*' : step))
  return Object.entries(beside)
    .flatMap(([name, word]) => {
      const words = vocabularyOf(fieldAt(collectionOf(record), [...pattern, name])?.words)?.words
      return words?.[String(word)]?.label.toLowerCase() ?? []
    })
    .join(', ')
}
