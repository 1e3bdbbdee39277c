import { collectionNames } from '@nkidp/schema/collections'
import type { CollectionName } from '@nkidp/schema/collections'
import type { Snapshot } from './diff/snapshot.ts'
import { fingerprint } from '../emit/dataset.ts'

const empty = Object.fromEntries(collectionNames.map((name) => [name, []])) as Record<
  CollectionName,
  []
>

/** What stands before the first release: a dataset without records. */
export const nothing: Snapshot = {
  meta: { version: '0.0.0', fingerprint: fingerprint(empty) },
  ...empty,
}
