import type { AnyRecord, CollectionName } from '@nkidp/sino-dprk-data'
import { mentions, referencesOf } from '@nkidp/sino-dprk-data/query'
import { collectionOf } from './dataset.ts'

/** The records of a collection that name a record in the same field. */
export interface Mention {
  readonly collection: CollectionName
  /** The way to the field: `*` for every item of a list. */
  readonly path: readonly string[]
  readonly records: readonly AnyRecord[]
}

/**
 * Who names a record, by collection and field, apart from those that it names itself, and from the spans of a source, which
 * nearly every record names.
 */
export function mentionsOf(record: AnyRecord): Mention[] {
  const named = new Set(referencesOf(record).map(({ id }) => id))
  const groups = new Map<string, Mention>()
  for (const other of mentions(record.id).filter(({ id }) => !named.has(id))) {
    const paths = referencesOf(other).filter(({ id }) => id === record.id).map(({ path }) => path.map((step) => (typeof step === 'number' ? '*' : step)))
    for (const path of paths.filter(([first]) => first !== 'evidence')) {
      const collection = collectionOf(other)
      const key = `${collection}.${path.join('.')}`
      const group = groups.get(key)?.records ?? []
      groups.set(key, { collection, path, records: group.includes(other) ? group : [...group, other] })
    }
  }
  return [...groups.values()]
}
