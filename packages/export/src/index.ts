export {
  exportFiles,
  makeFile,
  manifestOf,
  type ExportFile,
  type FilterFacts,
  type Manifest,
  type ManifestFile,
} from './export.ts'
export {
  FormatError,
  jsonText,
  type FieldMapping,
  type Format,
  type OutputFile,
  type Selection,
} from './format.ts'
export { inStyle, styleNames } from './formats/citations/styles.ts'
export { formats } from './formats/index.ts'
export { installedDataset, installedMeta } from './installed.ts'
export { graphOf } from './linked-data/graph.ts'
export { factsOf, filterDataset, type Filtered, type Window } from './filter.ts'
