import { collectionNames } from '@nkidp/schema/collections'
import { previewValue } from '@nkidp/schema/issues'
import { isObject } from '@nkidp/schema/json'
import type { Dataset, Meta } from '#generated/types.ts'

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

const hasId = (value: unknown): boolean => isObject(value) && typeof value['id'] === 'string'
const isListOfRecords = (value: unknown): boolean => Array.isArray(value) && value.every(hasId)
