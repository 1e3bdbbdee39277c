import { collectionNames } from '@nkidp/schema/collections'
import { previewValue } from '@nkidp/schema/issues'
import { isObject } from '@nkidp/schema/json'
import { evidenceOf } from '@nkidp/schema/text'
import type { Dataset, Meta } from '#generated/types.ts'
import type { AnyRecord } from './records.ts'

/**
 * Checks that a value has the outline of a dataset: a `meta` with counts and these texts, and in each collection records
 * with ids. The schemas check the rest.
 *
 * @throws TypeError that lists everything missing or invalid.
 */
export function assertDataset(
  value: unknown,
  texts: readonly (keyof Meta)[],
): asserts value is Dataset {
  const expected = 'expected a dataset as in json/dataset.json'
  if (!isObject(value)) throw new TypeError(`${expected}, received ${previewValue(value)}`)
  const meta = isObject(value['meta']) ? value['meta'] : {}
  const wrong = [
    ...texts.filter((name) => typeof meta[name] !== 'string').map((name) => `meta.${name}`),
    ...(isObject(meta['counts']) ? [] : ['meta.counts']),
    ...collectionNames.filter((name) =>
      name === 'event' ? !hasId(value[name]) : !isListOfRecords(value[name]),
    ),
  ]
  if (wrong.length > 0) throw new TypeError(`${expected}; missing or invalid: ${wrong.join(', ')}`)
}

/** @throws TypeError for a value without an id. */
export function assertRecord(value: unknown): void {
  if (!hasId(value))
    throw new TypeError(`expected a record with an id, received ${previewValue(value)}`)
}

/** @throws TypeError for a value that is not a list of records, or whose evidence is none. */
export function assertEvidence(value: unknown): asserts value is readonly AnyRecord[] {
  if (!isListOfRecords(value) || !(value as AnyRecord[]).flatMap(evidenceOf).every(isSpan))
    throw new TypeError(
      `expected a list of records with their evidence, received ${previewValue(value)}`,
    )
}

const isSpan = (value: unknown): boolean =>
  isObject(value) && isObject(value['selector']) && typeof value['digest'] === 'string'
const hasId = (value: unknown): boolean => isObject(value) && typeof value['id'] === 'string'
const isListOfRecords = (value: unknown): boolean => Array.isArray(value) && value.every(hasId)
