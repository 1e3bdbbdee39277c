export {
  exportFiles,
  makeFile,
  manifestOf,
  zipOf,
  type ExportFile,
  type FilterFacts,
  type Manifest,
  type ManifestFile,
} from './export.ts'
export {
  jsonText,
  type FieldMapping,
  type Format,
  type OutputFile,
  type Selection,
} from './format.ts'
export { installedDataset, installedMeta } from './installed.ts'
export type { Filtered, Window } from './filter.ts'
