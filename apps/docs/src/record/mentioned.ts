import type { AnyRecord, CollectionName } from '@nkidp/sino-dprk-data'
import { mentions, referencesOf } from '@nkidp/sino-dprk-data/query'
import { collectionOf } from '../data/dataset.ts'

/** The records of a collection that name a record in the same field. */
export interface Mention {
  readonly collection: CollectionName
  /** The name of the field of the record that holds the id, however deep. */
  readonly field: string
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
    const collection = collectionOf(other)
    const fields = new Set(
      referencesOf(other)
        .filter(({ id }) => id === record.id)
        .map(({ path }) => String(path[0])),
    )
    for (const field of [...fields].filter((name) => name !== 'evidence')) {
      const key = `${collection}.${field}`
      groups.set(key, { collection, field, records: [...(groups.get(key)?.records ?? []), other] })
    }
  }
  return [...groups.values()]
}
