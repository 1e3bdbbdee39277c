import { collectionOfType, collections } from '@nkidp/schema/collections'
import { fieldsOf } from '../demand-dataset.ts'
import { gone } from '../gone.ts'
import type { RedirectFrom } from '../resolve.ts'
import { shown } from '../shown.ts'

/**
 * What names a record to a reader.
 *
 * @throws TypeError for a value that is no record, RangeError for one that is gone under these redirects.
 */
export function labelOf(value: unknown, redirects: readonly RedirectFrom[]): string {
  const record = fieldsOf(value) ?? {}
  const { id, type } = record
  const collection = typeof type === 'string' ? collectionOfType(type) : undefined
  if (typeof id !== 'string' || collection === undefined)
    throw new TypeError(
      `expected a record or a dataset, found ${shown(value)}; for an id, cite(get(id))`,
    )
  const { label: field } = collections[collection]
  const label = record[field]
  const missing = (collection === 'chronology' ? [field, 'date', 'tellers'] : [field]).filter(
    (name) => record[name] === undefined,
  )
  if (typeof label !== 'string' || missing.length > 0)
    throw new TypeError(
      `expected a record as it is published, found ${JSON.stringify(id)} in ${collection} without ${missing.join(', ') || field}`,
    )
  const redirect = [...redirects, value as RedirectFrom].find(
    (candidate) => candidate.id === id && candidate.type === 'redirect',
  )
  if (redirect !== undefined) throw new RangeError(gone(redirect))
  return label
}
