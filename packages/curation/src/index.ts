export { citationFiles } from './release/citation-files.ts'
export { changeSections } from './release/diff/change-sections.ts'
export { classOf } from './release/diff/field-changes.ts'
export type {
  DatasetDiff,
  FieldChange,
  InterfaceChange,
  RecordChange,
} from './release/diff/diff-schema.ts'
export { commonWords, readerChanges } from './release/diff/reader-changes.ts'
export { policy } from './release/diff/policy.ts'
export { interfaceChanges } from './release/interface/interface-changes.ts'
export { currentInterface, releasedInterface } from './release/interface/package-interface.ts'
export { loadDataset } from './load-dataset.ts'
export type { LoadedDataset } from './load-dataset.ts'
export { readPackageFacts } from './emit/package-facts.ts'
export type { Finding } from './finding.ts'
export { readReleases } from './release/read-releases.ts'
export type { Release } from './release/read-releases.ts'
export type { Rule } from './rule.ts'
export { guaranteed, notGuaranteed, packageGuarantees } from './guarantees.ts'
export type { Guarantee } from './guarantees.ts'
export { fillMarked, readmeText } from './readme.ts'
export { ruleGroups, rules } from './rules/index.ts'
