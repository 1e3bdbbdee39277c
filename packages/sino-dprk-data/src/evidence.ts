import { collectionNames } from '@nkidp/schema/collections'
import { canonicalJson, fingerprintText } from '@nkidp/schema/json'
import type { CollectionName } from '@nkidp/schema/collections'
import { demandDataset, demandRecord } from './demand-dataset.ts'
import type { Dataset, Redirect } from './generated/types.ts'
import type { AnyRecord } from './records.ts'
import { sha256 } from './sha256.ts'

export { verify } from './evidence/verify.ts'
export type { SpanState, Verification, VerifiedRecord, VerifiedSpan } from './evidence/verify.ts'
export { toWebAnnotation } from './evidence/web-annotation.ts'
export type {
  FragmentSelector,
  TextPositionSelector,
  TextQuoteSelector,
  WebAnnotation,
  WebAnnotationTarget,
} from './evidence/web-annotation.ts'

/** Whether a dataset is what its `meta` says it is. */
export interface DatasetVerification {
  /** Whether the fingerprint is the recorded one, and every collection has as many records as are recorded. */
  readonly ok: boolean
  /** The fingerprint that `meta` records. */
  readonly recorded: string
  /** The fingerprint of the collections as they are. */
  readonly computed: string
  /** The collections that do not have as many records as `meta.counts` records. */
  readonly miscounted: readonly {
    readonly collection: CollectionName
    readonly recorded: number | undefined
    readonly found: number
  }[]
}

/**
 * Computes the fingerprint of a dataset again, and compares it with the one that its `meta` records. It takes all that the
 * package exports (`* as data`), a parsed `dataset.json`, or a snapshot of another version.
 *
 * The fingerprint is the SHA-256, in lower-case hexadecimal, of the canonical JSON (RFC 8785) of the collections, each
 * sorted by id. The order of records and of fields does not change it, any other change to a record does. It does not
 * cover `meta`, whose counts are compared as well.
 *
 * It needs Web Crypto: Node 20 or later, a worker, or a page that was loaded over https or from localhost.
 *
 * @throws TypeError (the promise rejects) for a value that is no dataset.
 */
export async function verifyDataset(dataset: Dataset): Promise<DatasetVerification> {
  demandDataset(dataset, ['fingerprint'])
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
 * The fingerprint of one record: the SHA-256, in lower-case hexadecimal, of its canonical JSON (RFC 8785), derived fields
 * included. Equal records have equal fingerprints, whatever the order of their fields.
 *
 * @throws TypeError (the promise rejects) for a value that is no record.
 */
export async function fingerprintRecord(record: AnyRecord | Redirect): Promise<string> {
  demandRecord(record)
  return sha256(canonicalJson(record))
}
