import type * as data from '@nkidp/sino-dprk-data'
import { cite } from '@nkidp/sino-dprk-data/cite'
import type { Citation } from '@nkidp/sino-dprk-data/cite'
import { recordsOf } from '@nkidp/sino-dprk-data/schema'
import type { Dataset } from '@nkidp/sino-dprk-data/schema'
import { collectionNames } from '@nkidp/schema/collections'
import type { CollectionName } from '@nkidp/schema/collections'
import type { Chosen, OutputFile } from '../format.ts'

/** What one file cites, in the order of the dataset. */
export interface Part {
  /** What its files are named after. */
  readonly name: CollectionName | 'dataset'
  /** How many records it cites. */
  readonly records: number
  /** Made only when a file is written. */
  readonly citations: () => Citation[]
}

/** All that can be cited, and then the dataset itself; or the records of each chosen collection. A redirect only says where one went. */
export const partsOf = (dataset: Dataset, chosen: Chosen): Part[] =>
  (chosen ?? ['dataset' as const]).map((name) => part(name, dataset))

function part(name: CollectionName | 'dataset', dataset: Dataset): Part {
  const collections = name === 'dataset' ? collectionNames : [name]
  const records = collections
    .filter((each) => each !== 'redirects')
    .flatMap((each) => recordsOf(dataset, each))
  // The types of the package name the ids of its own version; `cite` takes those of any.
  const cited = dataset as unknown as data.Dataset
  return {
    name,
    records: records.length,
    citations: () => [
      ...records.map((record) => cite(record as data.AnyRecord, { dataset: cited })),
      ...(name === 'dataset' ? [cite(cited)] : []),
    ],
  }
}

/** One file a part, in one of the forms of a citation. */
export const citationFiles = (
  { mediaType, extension }: Pick<OutputFile, 'mediaType'> & { readonly extension: string },
  parts: readonly Part[],
  text: (citations: readonly Citation[]) => string,
): OutputFile[] =>
  parts.map(({ name, records, citations }) => ({
    name: `${name}.${extension}`,
    mediaType,
    records,
    content: once(() => text(citations())),
  }))

function* once(text: () => string): Generator<string> {
  yield text()
}
