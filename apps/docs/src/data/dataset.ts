import * as data from '@nkidp/sino-dprk-data'
import type { AnyRecord, CollectionName } from '@nkidp/sino-dprk-data'
import { collectionOfType, collectionNames } from '@nkidp/schema/collections'
import { valuesAt } from '@nkidp/schema/json'

/** A record of which no more is known than what records of every version have: its other fields are read by their names. */
export interface PlainRecord {
  readonly id: string
  readonly type: string
}

/** The records of a collection in its order, also of `event`, which has one. */
export const recordsIn = (collection: CollectionName): readonly PlainRecord[] =>
  [data[collection]].flat()

/** Every record, redirects left out: they say where one went. */
export const everyRecord: readonly AnyRecord[] = collectionNames.flatMap((name) =>
  name === 'redirects' ? [] : [data[name]].flat(),
)

export const recordById: ReadonlyMap<string, AnyRecord> = new Map(
  everyRecord.map((record) => [record.id, record]),
)

export function collectionOf({ id, type }: PlainRecord): CollectionName {
  const collection = collectionOfType(type)
  if (collection === undefined)
    throw new Error(`expected the type of a record, found ${JSON.stringify(type)} on ${id}`)
  return collection
}

/** What stands in a field of a value; undefined where it has none of this name. */
export const member = (value: unknown, name: string): unknown =>
  [...valuesAt(value, [name])][0]?.value
