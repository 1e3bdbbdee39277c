// What the site needs to tell of a release.
export { classOf } from './class-of.ts'
export { fieldName } from '../finding.ts'
export type { DatasetDiff, FieldChange, RecordChange } from './dataset-diff.ts'
export type { Release } from '../release/release-index.ts'
