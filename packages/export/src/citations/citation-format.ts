import type * as data from '@nkidp/sino-dprk-data'
import { cite, type Citation } from '@nkidp/sino-dprk-data/cite'
import type { Dataset } from '@nkidp/sino-dprk-data/schema'
import {
  partsOf,
  type Content,
  type Format,
  type OutputFile,
  type Part,
  type Selection,
} from '../format.ts'
import { citedFields, type CitationPart } from './fields.ts'

type Written = (citations: readonly Citation[]) => Content | Promise<Content>

/** A format with one file for the whole dataset or each selected collection, in one form of a citation. */
export function citationFormat({
  parts,
  written,
  ...facts
}: Omit<Format, 'fields' | 'files'> & {
  /** What the format calls the parts of a citation. */
  readonly parts: Readonly<Record<CitationPart, string>>
  readonly written: Written
}): Format {
  return {
    ...facts,
    fields: citedFields(parts),
    files: (dataset, selection) =>
      citationFiles(facts.mediaType, facts.extension, dataset, selection, written),
  }
}

export const citationFiles = (
  mediaType: string,
  extension: string,
  dataset: Dataset,
  selection: Selection,
  written: Written,
): OutputFile[] =>
  partsOf(dataset, selection).map((part) => {
    const records = part.records.filter(({ type }) => type !== 'redirect')
    return {
      name: `${part.name}.${extension}`,
      mediaType,
      records: records.length,
      content: () => written(citationsOf({ ...part, records }, dataset)),
    }
  })

/** The citations of the records, and of the dataset itself if the part is all of it. */
function citationsOf({ name, records }: Part, whole: Dataset): Citation[] {
  // The types of the package name the ids of its own version; `cite` takes any.
  const dataset = whole as unknown as data.Dataset
  return [
    ...records.map((record) => cite(record as data.AnyRecord, { dataset })),
    ...(name === 'dataset' ? [cite(dataset)] : []),
  ]
}
