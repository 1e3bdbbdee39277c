import type { Dataset, Meta, PublishedRecord } from '@nkidp/sino-dprk-data/schema'
import type { CollectionName } from '@nkidp/schema/collections'
import type { Counts } from '../facts.ts'

/** A format that the dataset can be written in. */
export type Format = WholeFormat | StreamingFormat

interface Description {
  /** What `--format` calls it; also the name of its folder. */
  readonly name: string
  /** What its readers call it, and who they are where that says more. */
  readonly title: string
  readonly description: string
  readonly mediaType: string
  /** Without the dot. */
  readonly extension: string
  /** Where each field of the records goes; every field that the schema has, once. */
  readonly fields: readonly FieldMapping[]
  /** The one collection that it tells, where it has nothing to write without this one. */
  readonly tells?: CollectionName
  /** What its files lack where collections are chosen, each of which stands alone in a file. */
  readonly lackOfParts?: string
}

/** Where a field of the records of one collection goes in a format, or why it is lost there. */
export type FieldMapping = {
  readonly collection: CollectionName
  /** The way to it, as in `actors.*.actor`, where `*` stands for every item of a list. */
  readonly field: string
} & (
  | { readonly to: string; /** What of it does not go there. */ readonly without?: string }
  | { readonly lost: string }
)

/** A format whose files cannot be begun before the whole dataset is there. */
export interface WholeFormat extends Description {
  readonly streams: false
  files(dataset: Dataset, collections: Chosen): OutputFile[]
}

/** A format that writes record by record, so that a dataset of any size passes through in constant memory. */
export interface StreamingFormat extends Description {
  readonly streams: true
  /** The collections whose records it looks up while it writes others: these are held in memory. */
  readonly lookups: readonly CollectionName[]
  files(outline: Outline, collections: Chosen): StreamedFile[]
}

/** The collections to write, each into files of its own; undefined for the whole dataset. */
export type Chosen = readonly CollectionName[] | undefined

/** What is known of a dataset before its records pass through. */
export interface Outline {
  readonly name: string
  /** Undefined where an NDJSON file is streamed: it tells none. */
  readonly meta: Meta | undefined
  /** What must stand beside the event codes: in the words of the dataset, where it has a `meta`. */
  readonly codingCaveat: string
  readonly counts: Counts
  /** The records of the format's `lookups`, by id. */
  readonly known: ReadonlyMap<string, PublishedRecord>
}

interface FileFacts {
  /** `dataset.<extension>` for all collections in one file, `<collection>.<extension>` for one: `--stdout` looks for these, where a format has more than one file of its media type. */
  readonly name: string
  readonly mediaType: string
  /** How many records it holds; undefined for a file that only describes others, or holds parts of them. */
  readonly records: number | undefined
}

type Chunks = Iterable<string | Uint8Array> | AsyncIterable<string | Uint8Array>

export interface OutputFile extends FileFacts {
  readonly content: Chunks
}

export interface StreamedFile extends FileFacts {
  /** The collections whose records it is made from. */
  readonly from: readonly CollectionName[]
  content(records: Batches): Chunks
}

/** Records in their order, some at a time. */
export type Batches =
  Iterable<readonly PublishedRecord[]> | AsyncIterable<readonly PublishedRecord[]>
