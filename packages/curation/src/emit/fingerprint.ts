import { createHash } from 'node:crypto'
import type { Collections } from '@nkidp/schema'
import { fingerprintText } from '@nkidp/schema/json'
import type { Snapshot } from '../diff/snapshot.ts'

/** The fingerprint of a dataset of any version, in lower-case hexadecimal. */
export const fingerprint = (collections: Collections | Omit<Snapshot, 'meta'>): string =>
  createHash('sha256').update(fingerprintText(collections)).digest('hex')
