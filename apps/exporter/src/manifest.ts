import type { CollectionName } from '@nkidp/schema/collections'

/** Which dataset was read. Version and fingerprint are null where an NDJSON file was streamed: it tells neither. */
export interface Identity {
  readonly name: string
  readonly version: string | null
  readonly fingerprint: string | null
}

/** The part of the dataset that filters chose. */
export interface SelectionFacts {
  readonly from: string | null
  readonly to: string | null
  readonly involving: string | null
  /** The ids of the chronology entries that were chosen. Others may have come along because something refers to them. */
  readonly chosen: readonly string[]
  /** Of how many. */
  readonly of: number
  /** How many were left out only because they bear no date. */
  readonly undated: number
  readonly fingerprint: string
}

export interface ManifestFile {
  /** From the folder of the manifest, with `/` on every system. */
  readonly path: string
  readonly format: string
  readonly mediaType: string
  /** Null for a file that only describes others. */
  readonly records: number | null
  readonly bytes: number
  readonly sha256: string
}

/** What one run wrote, and from what. It holds no time, so that equal runs give equal bytes. */
export interface Manifest {
  /** The whole dataset, also where only a part of it was written. */
  readonly dataset: Identity
  /** Null where no filter was given. */
  readonly selection: SelectionFacts | null
  /** Null where all were written. */
  readonly collections: readonly CollectionName[] | null
  /** What must stand beside the event codes of the chronology. */
  readonly codingCaveat: string
  readonly files: readonly ManifestFile[]
}
