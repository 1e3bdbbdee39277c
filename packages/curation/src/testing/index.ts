/** A made-up dataset, to be changed by the tests of any package. */
export { coast, coastDataset, draftsOf, publish } from './coast-dataset.ts'
export { coastFolder, findingsOf } from './coast-folder.ts'
export {
  at,
  coastDrafts,
  coastReport,
  dated,
  draft,
  edit,
  edits,
  facts,
  recordFiles,
  spanOf,
  timed,
  type Change,
  type Drafts,
} from './coast.ts'
export { expectDataPackage, type DataPackage, type TableSchema } from './data-package.ts'
export { each, testRule } from './test-rule.ts'
