import { collectionFacts, collectionOfType } from '@nkidp/schema/collections'
import { previewValue } from '@nkidp/schema/issues'
import { isObject } from '@nkidp/schema/json'
import type { Meta } from '#generated/types.ts'
import { tombstone, type RedirectFrom } from './tombstone.ts'

/**
 * The title, name or statement of a record.
 *
 * @throws TypeError if the value is not a published record, RangeError if one of the redirects is from its id.
 */
export function labelOf(value: unknown, redirects: readonly RedirectFrom[]): string {
  const { id, type, ...fields } = isObject(value) ? value : {}
  const collection = typeof type === 'string' ? collectionOfType(type) : undefined
  if (typeof id !== 'string' || collection === undefined)
    throw new TypeError(
      `expected a record or a dataset, received ${previewValue(value)}; use get(id)`,
    )
  const { label: field } = collectionFacts[collection]
  const label = fields[field]
  const missing = (collection === 'chronology' ? [field, 'date', 'tellers'] : [field]).filter(
    (name) => fields[name] === undefined,
  )
  if (typeof label !== 'string' || missing.length > 0)
    throw new TypeError(
      `expected a published record, received ${JSON.stringify(id)} of ${collection} without ${missing.join(', ') || field}`,
    )
  const redirect = [...redirects, value as RedirectFrom].find(
    (candidate) => candidate.id === id && candidate.type === 'redirect',
  )
  if (redirect !== undefined) throw new RangeError(tombstone(redirect))
  return label
}

/** The permanent address of a record as it is in one version of the data. */
export const permanentAddress = (
  id: string,
  { homepage, version }: Pick<Meta, 'homepage' | 'version'>,
): string => `${homepage}r/${id}/#v${version}`
