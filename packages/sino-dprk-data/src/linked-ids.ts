import { collectionOfType } from '@nkidp/schema/collections'
import { valuesAt } from '@nkidp/schema/json'
import { assertRecord } from './assert-dataset.ts'
import { referenceFields } from '#generated/reference-fields.ts'
import { has } from './lookup.ts'
import type { RecordId, RecordJson } from './records.ts'

/** The id of another record in a record, and its path, as in `['actors', 0, 'actor']`. */
export interface LinkedId {
  readonly path: readonly (string | number)[]
  readonly id: RecordId
}

/**
 * The ids of other records that a record contains, in the order of its fields. An id that occurs twice is listed twice.
 *
 * @example
 * ```ts
 * import { get, linkedIds } from '@nkidp/sino-dprk-data'
 *
 * const sources = linkedIds(get('korean-war'))
 *   .filter(({ path }) => path.at(-1) === 'reference')
 *   .map(({ id }) => id)
 * ```
 *
 * @throws TypeError if the argument is not a record.
 */
export function linkedIds(record: RecordJson): readonly LinkedId[] {
  assertRecord(record)
  const collection = collectionOfType(record.type)
  if (collection === undefined) return []
  return referenceFields[collection].flatMap((field) =>
    valuesAt(record, field).flatMap(({ path, value }) =>
      typeof value === 'string' && has(value) ? [{ path, id: value }] : [],
    ),
  )
}
