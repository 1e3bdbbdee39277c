import * as data from '@nkidp/sino-dprk-data'
import { collectionNames, type AnyRecord, type CollectionName } from '@nkidp/sino-dprk-data'
import { collectionOfType } from '@nkidp/schema/collections'
import { isObject } from '@nkidp/schema/json'

/** What a record of any version has. Its other fields are read by name. */
export interface PlainRecord {
  readonly id: string
  readonly type: string
}

/** The records of a collection in its order; for `event`, the one record. */
export const recordsIn = (collection: CollectionName): readonly PlainRecord[] =>
  [data[collection]].flat()

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

export const member = (value: unknown, name: string): unknown =>
  isObject(value) && Object.hasOwn(value, name) ? value[name] : undefined

export const valueAt = (record: unknown, path: readonly (string | number)[]): unknown =>
  path.reduce<unknown>(
    (value, step) => (Array.isArray(value) ? value[Number(step)] : member(value, String(step))),
    record,
  )
