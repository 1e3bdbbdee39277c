import { collectionNames } from '@nkidp/schema/collections'
import type { Dataset, Meta } from './generated/types.ts'
import { shown } from './shown.ts'

/**
 * Makes sure that a value from outside is built like a dataset: a `meta` with these texts, and every collection, each
 * record with an id. What else a record holds is for the schemas to check.
 *
 * @throws TypeError that names all that is missing.
 */
export function demandDataset(
  value: unknown,
  texts: readonly (keyof Meta)[],
): asserts value is Dataset {
  const dataset = fieldsOf(value)
  if (dataset === undefined)
    throw new TypeError(`expected a dataset, as in json/dataset.json, found ${shown(value)}`)
  const meta = fieldsOf(dataset['meta']) ?? {}
  const missing = [
    ...texts.filter((name) => typeof meta[name] !== 'string').map((name) => `meta.${name}`),
    ...(fieldsOf(meta['counts']) === undefined ? ['meta.counts'] : []),
    ...collectionNames.filter(
      (name) => !(name === 'event' ? isRecord : isListOfRecords)(dataset[name]),
    ),
  ]
  if (missing.length > 0)
    throw new TypeError(
      `expected a dataset, as in json/dataset.json, found ${shown(value)}: ${missing.join(', ')} missing or wrong`,
    )
}

/**
 * Makes sure that a value from outside has an id, as records have.
 *
 * @throws TypeError
 */
export function demandRecord(value: unknown): void {
  if (!isRecord(value))
    throw new TypeError(`expected a record, which has an id, found ${shown(value)}`)
}

/** An object’s fields by their names; undefined where the value is none, or a list. */
export const fieldsOf = (value: unknown): Readonly<Record<string, unknown>> | undefined =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Record<string, unknown>)
    : undefined

const isRecord = (value: unknown): boolean => typeof fieldsOf(value)?.['id'] === 'string'
const isListOfRecords = (value: unknown): boolean => Array.isArray(value) && value.every(isRecord)
