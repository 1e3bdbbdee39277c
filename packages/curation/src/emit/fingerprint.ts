import { createHash } from 'node:crypto'
import type { Collections } from '@nkidp/schema'
import { canonicalJson, compareIds } from '@nkidp/schema/core'

/**
 * SHA-256, in lower-case hexadecimal, of the canonical JSON (RFC 8785) of the collections, each sorted by id. It names
 * the content: the order in which records are listed does not change it, any other change does.
 */
export function fingerprint(collections: Collections): string {
  const sorted = Object.entries(collections).map(([name, records]) => [name, Array.isArray(records) ? records.toSorted((a, b) => compareIds(a.id, b.id)) : records])
  return createHash('sha256').update(canonicalJson(Object.fromEntries(sorted))).digest('hex')
}
