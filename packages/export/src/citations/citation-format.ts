import type * as data from '@nkidp/sino-dprk-data'
import { cite, type Citation } from '@nkidp/sino-dprk-data/cite'
import type { Dataset } from '@nkidp/sino-dprk-data/schema'
import { filePerPart, type Content, type Format, type Part, type Selection } from '../format.ts'
import { citedFields, type CitationPart } from './fields.ts'

type Written = (citations: readonly Citation[]) => Content | Promise<Content>

/** A format with one form of a citation. */
export const citationFormat = ({
  parts,
  written,
  ...facts
}: Omit<Format, 'fields' | 'files'> & {
  /** What the format calls the parts of a citation. */
  readonly parts: Readonly<Record<CitationPart, string>>
  readonly written: Written
}): Format => ({
  ...facts,
  fields: citedFields(parts),
  files: (dataset, selection) => citationFiles(facts, dataset, selection, written),
})

export const citationFiles = (
  format: Pick<Format, 'mediaType' | 'extension'>,
  dataset: Dataset,
  selection: Selection,
  written: Written,
) =>
  filePerPart(
    format,
    dataset,
    selection,
    (part) => written(citationsOf(part, dataset)),
    ({ type }) => type !== 'redirect',
  )

const made = new WeakMap<Dataset, Map<Part['name'], readonly Citation[]>>()

/** A citation has every form, so it is made once for all formats. */
function citationsOf(part: Part, dataset: Dataset): readonly Citation[] {
  const ofParts = made.get(dataset) ?? new Map<Part['name'], readonly Citation[]>()
  made.set(dataset, ofParts)
  const citations = ofParts.get(part.name) ?? cited(part, dataset)
  ofParts.set(part.name, citations)
  return citations
}

function cited({ name, records }: Part, whole: Dataset): Citation[] {
  // The types of the package name the ids of its own version; `cite` takes any.
  const dataset = whole as unknown as data.Dataset
  return [
    ...records.map((record) => cite(record as data.AnyRecord, { dataset })),
    ...(name === 'dataset' ? [cite(dataset)] : []),
  ]
}
