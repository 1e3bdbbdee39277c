import { collectionNames, type CollectionName } from '@nkidp/schema/collections'
import { canonicalJson, fingerprintText } from '@nkidp/schema/json'
import { assertDataset, assertRecord } from './assert-dataset.ts'
import type { DatasetJson, RecordJson } from './records.ts'
import { sha256 } from './sha256.ts'

export { verify } from './evidence/verify.ts'
export type * from './evidence/verify.ts'
export { toWebAnnotation } from './evidence/web-annotation.ts'
export type * from './evidence/web-annotation.ts'

/** A dataset compared with its `meta`. */
export interface DatasetVerification {
  /** Whether the fingerprint and all counts match. */
  readonly ok: boolean
  /** The fingerprint in `meta`. */
  readonly recorded: string
  /** The fingerprint computed from the collections. */
  readonly computed: string
  /** The collections whose number of records differs from `meta.counts`. */
  readonly miscounted: readonly {
    readonly collection: CollectionName
    readonly recorded: number | undefined
    readonly found: number
  }[]
}

/**
 * Computes the fingerprint and the counts of a dataset and compares them with its `meta`. The dataset is the package’s
 * exports (`* as data`), a parsed `dataset.json`, or a snapshot of any version.
 *
 * The fingerprint is the SHA-256, in lower-case hexadecimal, of the canonical JSON (RFC 8785) of the collections, each
 * sorted by id. It depends on every value in a record, and not on the order of records or fields, nor on `meta`.
 *
 * Requires Web Crypto: Node 20 or later, a worker, or a page loaded over HTTPS or from localhost.
 *
 * @throws TypeError (the promise rejects) if the argument is not a dataset, or holds what JSON cannot represent.
 */
export async function verifyDataset(dataset: DatasetJson): Promise<DatasetVerification> {
  assertDataset(dataset, ['fingerprint'])
  const { fingerprint: recorded, counts } = dataset.meta
  const computed = await sha256(fingerprintText(dataset))
  const miscounted = collectionNames
    .map((collection) => ({
      collection,
      recorded: counts[collection],
      found: [dataset[collection]].flat().length,
    }))
    .filter((count) => count.recorded !== count.found)
  return { ok: computed === recorded && miscounted.length === 0, recorded, computed, miscounted }
}

/**
 * The fingerprint of one record, including derived fields: the SHA-256, in lower-case hexadecimal, of its canonical JSON
 * (RFC 8785). It does not depend on the order of fields.
 *
 * @throws TypeError (the promise rejects) if the argument has no id, or holds what JSON cannot represent.
 */
export async function fingerprintRecord(record: RecordJson): Promise<string> {
  assertRecord(record)
  return sha256(canonicalJson(record))
}
