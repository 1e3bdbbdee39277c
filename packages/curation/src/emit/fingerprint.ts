import { createHash } from 'node:crypto'
import type { Collections } from '@nkidp/schema'
import { fingerprintText } from '@nkidp/schema/core'

/** The fingerprint of a dataset, in lower-case hexadecimal. */
export const fingerprint = (collections: Collections): string => createHash('sha256').update(fingerprintText(collections)).digest('hex')
