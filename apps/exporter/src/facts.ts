import { createHash } from 'node:crypto'
import { recordsOf } from '@nkidp/sino-dprk-data/schema'
import type { Collections } from '@nkidp/sino-dprk-data/schema'
import { collectionNames } from '@nkidp/schema/collections'
import { fingerprintText } from '@nkidp/schema/json'
import type { CollectionName } from '@nkidp/schema/collections'

/** What `meta` says of the records. */
export const factsOf = (collections: Collections) => ({
  counts: countsOf((name) => recordsOf(collections, name).length),
  fingerprint: createHash('sha256').update(fingerprintText(collections)).digest('hex'),
})

export type Counts = Record<CollectionName, number>

export const countsOf = (count: (name: CollectionName) => number): Counts =>
  Object.fromEntries(collectionNames.map((name) => [name, count(name)])) as Counts
