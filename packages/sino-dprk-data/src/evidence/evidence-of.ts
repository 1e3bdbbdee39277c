import type { Evidence } from '../generated/types.ts'
import type { AnyRecord } from '../records.ts'

/** The spans of the page that a record stands on; none where it stands on a reference alone. */
export const evidenceOf = (record: AnyRecord): readonly Evidence[] =>
  'evidence' in record ? (record.evidence ?? []) : []
