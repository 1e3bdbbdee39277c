import type { Dataset, PublishedRecord } from '@nkidp/sino-dprk-data/schema'
import { collectionNames, recordsOf, type CollectionName } from '@nkidp/schema/collections'

/** A format that a dataset can be written in. */
export interface Format {
  /** Also the name of its folder. */
  readonly name: string
  /** What its users call it. */
  readonly title: string
  readonly description: string
  readonly mediaType: string
  readonly extension: string
  /** Where each field of the records goes: every field of the schema, once. */
  readonly fields: readonly FieldMapping[]
  /** The collection without which there is nothing to write. */
  readonly requiresCollection?: CollectionName
  /** What its files lack if only some collections are written. */
  readonly limitation?: string
  files(dataset: Dataset, selection?: Selection): OutputFile[]
}

/** The collections to write, each in files of its own; undefined for the whole dataset. */
export type Selection = readonly CollectionName[] | undefined

/** Where a format puts a field, or why it leaves it out. */
export type Place =
  | {
      readonly to: string
      /** What of it does not get there. */
      readonly without?: string
    }
  | { readonly lost: string }

export type FieldMapping = Place & {
  readonly collection: CollectionName
  /** As in `actors.*.actor`, where `*` is every item of a list. */
  readonly field: string
}

export type Content = string | Uint8Array

export interface OutputFile {
  /** `dataset.<extension>` for the whole dataset, `<collection>.<extension>` for one collection. */
  readonly name: string
  readonly mediaType: string
  /** How many records it holds; null for a file that describes others or holds parts of records. */
  readonly records: number | null
  /** Called when the file is written, so that the files are not all in memory at once. */
  readonly content: () => Content | Promise<Content>
}

/** What goes into one file. */
export interface Part {
  readonly name: CollectionName | 'dataset'
  readonly collections: readonly CollectionName[]
  readonly records: readonly PublishedRecord[]
}

/** One file for the whole dataset, or one for each of these parts. */
export const filePerPart = (
  { mediaType, extension }: Pick<Format, 'mediaType' | 'extension'>,
  dataset: Dataset,
  names: readonly Part['name'][] | undefined,
  content: (part: Part) => Content | Promise<Content>,
  isIncluded: (record: PublishedRecord) => boolean = () => true,
): OutputFile[] =>
  (names ?? ['dataset' as const]).map((name) => {
    const collections = name === 'dataset' ? collectionNames : [name]
    const records = collections.flatMap((each) => recordsOf(dataset, each)).filter(isIncluded)
    return {
      name: `${name}.${extension}`,
      mediaType,
      records: records.length,
      content: () => content({ name, collections, records }),
    }
  })

export const jsonText = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`
