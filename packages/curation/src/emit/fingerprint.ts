import { createHash } from 'node:crypto'
import { fingerprintText } from '@nkidp/schema/json'

/** The fingerprint of a dataset of any version, in lower-case hexadecimal. */
export const fingerprint = (dataset: Parameters<typeof fingerprintText>[0]): string =>
  createHash('sha256').update(fingerprintText(dataset)).digest('hex')
