import { publishedFields, referencesIn } from '@nkidp/sino-dprk-data/schema'
import { collections, type CollectionName } from '@nkidp/schema/collections'
import { didYouMean, previewValue } from '@nkidp/schema/issues'
import { idOf, type Findings } from './findings.ts'

/** A record as it was read, whatever its shape. */
export interface ReadRecord {
  readonly collection: CollectionName
  readonly record: unknown
  readonly place: string
}

export function checkReferences(records: readonly ReadRecord[], findings: Findings): void {
  const byId = new Map<string, ReadRecord>()
  for (const read of records) {
    const id = idOf(read.record)
    const earlier = id === undefined ? undefined : byId.get(id)
    if (id !== undefined && earlier === undefined) byId.set(id, read)
    if (earlier !== undefined)
      findings.add(
        { ...read, path: ['id'] },
        {
          expected: 'a unique id',
          received: `${previewValue(id)}, also the id of ${nameOf(earlier.collection)} at ${earlier.place}`,
          fix: 'Change one of the two.',
        },
      )
  }
  for (const read of records) {
    const fields = publishedFields(read.collection)
    for (const { path, id, refersTo } of referencesIn(fields, read.record)) {
      const target = byId.get(id)?.collection
      if (target !== undefined && refersTo.includes(target)) continue
      findings.add({ ...read, path }, () => ({
        expected: `the id of ${refersTo.map(nameOf).join(' or ')}`,
        received: `${previewValue(id)}, the id of ${target === undefined ? 'no record' : nameOf(target)}`,
        fix: `Correct the id, or add the record.${didYouMean(id, idsOf(refersTo, records))}`,
      }))
    }
  }
}

const idsOf = (names: readonly CollectionName[], records: readonly ReadRecord[]): string[] =>
  records.flatMap(({ collection, record }) =>
    names.includes(collection) ? (idOf(record) ?? []) : [],
  )

const nameOf = (collection: CollectionName): string => {
  const { type } = collections[collection]
  return `${/^[aeiou]/.test(type) ? 'an' : 'a'} ${type}`
}
