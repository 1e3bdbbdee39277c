import { collections } from '@nkidp/schema/collections'
import type { CollectionName } from '@nkidp/schema/collections'
import { referencesIn } from '../reference-fields.ts'
import { findingOf, idOf } from './finding.ts'
import type { Findings } from './finding.ts'
import { shown } from './shown.ts'

/** A record as it was read, whether or not it has the right shape. */
export interface ReadRecord {
  readonly collection: CollectionName
  readonly value: unknown
  /** Where it stands, as a finding tells it. */
  readonly place: string
}

/** Adds a finding for each id that stands on two records, and for each that leads nowhere or to the wrong kind of record. */
export function checkCrossReferences(records: readonly ReadRecord[], findings: Findings): void {
  const byId = new Map<string, ReadRecord>()
  for (const record of records) {
    if (findings.enough) return
    const id = idOf(record.value)
    const earlier = id === undefined ? undefined : byId.get(id)
    if (id !== undefined && earlier === undefined) byId.set(id, record)
    if (earlier !== undefined) {
      const complaint = {
        path: ['id'],
        found: `${shown(id)}, which is already the id of ${nameOf(earlier.collection)} at ${earlier.place}`,
        expected: 'an id of its own',
      }
      findings.add(findingOf(complaint, record.place, record.value))
    }
  }
  for (const { collection, value: holder, place } of records) {
    if (findings.enough) return
    for (const { path, value, refersTo } of referencesIn(collection, holder)) {
      if (typeof value !== 'string') continue
      const target = byId.get(value)?.collection
      if (target !== undefined && refersTo.includes(target)) continue
      const found =
        target === undefined
          ? `${shown(value)}, which no record has`
          : `${shown(value)}, which is ${nameOf(target)}`
      findings.add(
        findingOf(
          { path, found, expected: `the id of ${refersTo.map(nameOf).join(' or ')}` },
          place,
          holder,
        ),
      )
    }
  }
}

const nameOf = (collection: CollectionName): string => {
  const { type } = collections[collection]
  return `${/^[aeiou]/.test(type) ? 'an' : 'a'} ${type}`
}
