import { collectionNames, type CollectionName } from '@nkidp/schema/collections'
import { z } from 'zod'
import { fingerprint } from '../../emit/dataset.ts'
import { parseJson } from '../../parse-json.ts'

/** A record of any version, with the fields that records of every version have. */
export interface PlainRecord {
  readonly id: string
  readonly type: string
  readonly [field: string]: unknown
}

/** A dataset of any version. A release keeps its own fields, which may not be those of the current schema. */
export type Snapshot = {
  readonly meta: { readonly version: string; readonly fingerprint: string }
} & {
  readonly [C in CollectionName]: PlainRecord | readonly PlainRecord[]
}

const plainRecord = z.looseObject({ id: z.string(), type: z.string() })

export const plainRedirect = plainRecord.extend({
  kind: z.enum(['moved', 'split', 'withdrawn']),
  to: z.array(z.string()),
})

const content = (collection: CollectionName): z.ZodType<PlainRecord | readonly PlainRecord[]> =>
  collection === 'event'
    ? plainRecord
    : z.array(collection === 'redirects' ? plainRedirect : plainRecord)

const eachCollection = <T>(make: (collection: CollectionName) => T) =>
  Object.fromEntries(collectionNames.map((name) => [name, make(name)])) as Record<CollectionName, T>

const snapshotShape = z.strictObject({
  meta: z.looseObject({ version: z.string(), fingerprint: z.string() }),
  ...eachCollection(content),
})

const noRecords = eachCollection((): PlainRecord[] => [])

export const emptySnapshot: Snapshot = {
  meta: { version: '0.0.0', fingerprint: fingerprint(noRecords) },
  ...noRecords,
}

export function readSnapshot(
  text: string,
): { readonly value: Snapshot } | { readonly received: string } {
  const parsed = parseJson(text, snapshotShape)
  if ('received' in parsed) return parsed
  const { meta, ...records } = parsed.value
  const computed = fingerprint(records)
  return computed === meta.fingerprint
    ? parsed
    : { received: `records with the fingerprint ${computed}, where meta has ${meta.fingerprint}` }
}
