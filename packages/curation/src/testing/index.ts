/** A made-up dataset, to be changed by the tests of any package. */
export { coast, coastDataset, publish } from './coast-dataset.ts'
export { at, coastDrafts, coastPage, draft, facts, recordFiles } from './coast.ts'
export type { Drafts } from './coast.ts'
