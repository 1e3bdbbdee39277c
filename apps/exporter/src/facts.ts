import { createHash } from 'node:crypto'
import type { Collections, PublishedRecord } from '@nkidp/sino-dprk-data/schema'
import { collectionNames, fingerprintText } from '@nkidp/schema/core'
import type { CollectionName } from '@nkidp/schema/core'

/** The records of one collection as a list, also of `event`, which has one. */
export const recordsOf = (collections: Collections, name: CollectionName): readonly PublishedRecord[] => [collections[name]].flat()

/** What `meta` says of the records. */
export const factsOf = (collections: Collections) => ({
  counts: countsOf((name) => recordsOf(collections, name).length),
  fingerprint: createHash('sha256').update(fingerprintText(collections)).digest('hex'),
})

export type Counts = Record<CollectionName, number>

export const countsOf = (count: (name: CollectionName) => number): Counts =>
  Object.fromEntries(collectionNames.map((name) => [name, count(name)])) as Counts
