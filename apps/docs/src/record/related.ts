import {
  bases,
  chronology,
  collectionNames,
  type AnyRecord,
  type ChronologyEntry,
  type CollectionName,
  type relationKinds,
} from '@nkidp/sino-dprk-data'
import { linkedIds } from '@nkidp/sino-dprk-data/query'
import { isObject } from '@nkidp/schema/json'
import { collectionOf, everyRecord, recordById, valueAt } from '../data/dataset.ts'
import { termAt } from '../data/fields.ts'
import { fieldLabel } from '../data/labels.ts'
import { sectionsOf } from './sections.ts'

/** The id of another record, and how it is linked to this one. */
interface Link {
  readonly id: string
  readonly how: string
}

/** The words of the entry that has the relation, and of the other. */
export const relationWords: Readonly<
  Record<keyof typeof relationKinds, readonly [string, string]>
> = {
  'part-of': ['part of', 'has as a part'],
  'leads-to': ['leads to', 'follows from'],
  'responds-to': ['responds to', 'is answered by'],
  after: ['comes after', 'comes before'],
  'possibly-same': ['possibly the same as', 'possibly the same as'],
}

/** The relations of an entry, then those of others to it, in the words of its side. */
export function relationsOf({ id, relations: own = [] }: ChronologyEntry): Link[] {
  const how = (side: 0 | 1, { kind, basis }: (typeof own)[number]) =>
    `${relationWords[kind][side]} (${bases[basis].label.toLowerCase()})`
  return [
    ...own.map((relation) => ({ id: relation.entry, how: how(0, relation) })),
    ...chronology.flatMap(({ id: other, relations = [] }) =>
      relations
        .filter(({ entry }) => entry === id)
        .map((relation) => ({ id: other, how: how(1, relation) })),
    ),
  ]
}

/** For every record, the records and fields that name it. */
const places = Map.groupBy(
  everyRecord.flatMap((record) =>
    linkedIds(record).map(({ id, path: [field] }) => ({ id, by: record.id, field: String(field) })),
  ),
  ({ id }) => id,
)

/** The records that name a record, each with the field, except in evidence and relations. Records that it names itself are left out. */
export function mentionsOf(record: AnyRecord): Link[] {
  const named = new Set<string>(linkedIds(record).map(({ id }) => id))
  return (places.get(record.id) ?? [])
    .filter(({ by, field }) => !named.has(by) && field !== 'evidence' && field !== 'relations')
    .map(({ by, field }) => ({ id: by, how: `in “${fieldLabel(field)}”` }))
}

const first: readonly CollectionName[] = ['chronology', 'claims', 'quotations']
const order = [...first, ...collectionNames.filter((name) => !first.includes(name))]

/** The records that a record names, and those that name it, each once, by collection, with each field that links the two. */
export function relatedTo(record: AnyRecord) {
  const isEntry = record.type === 'chronology-entry'
  const fields = (sectionsOf(record).ties ?? [])
    .map(({ name }) => name)
    // Its claims are with their tellers.
    .filter((name) => !isEntry || (name !== 'relations' && name !== 'claims'))
  const links: Link[] = [
    ...(isEntry ? relationsOf(record) : []),
    ...linkedIds(record)
      .filter(({ path: [field] }) => fields.includes(String(field)))
      .map(({ id, path }) => ({ id, how: wordsBeside(record, path) })),
    ...mentionsOf(record),
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
  const pattern = fields.map((step) => (typeof step === 'number' ? '*' : step))
  return Object.entries(isObject(beside) ? beside : {})
    .flatMap(
      ([name, word]) =>
        termAt(collectionOf(record), [...pattern, name], word)?.label.toLowerCase() ?? [],
    )
    .join(', ')
}
