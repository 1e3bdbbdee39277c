import type { AuthoredRecord } from '@nkidp/schema'
import type { CollectionName } from '@nkidp/schema/collections'
import type { Position } from './finding.ts'
import type { SourceFile } from './source/source-file.ts'
import type { SourceText } from './source/source-text.ts'

/**
 * A record as it lies in its file. Its value has the shape that its collection demands. `collection` tells the members of
 * the union apart, so `files.filter((file) => file.collection === 'claims')` gives claims.
 */
export type RecordFile<C extends CollectionName = CollectionName> = { [K in C]: RecordFileOf<K> }[C]

interface RecordFileOf<C extends CollectionName> {
  readonly collection: C
  /** The file, relative to where the command was called. */
  readonly file: string
  readonly record: AuthoredRecord<C>
  readonly comments: readonly Comment[]
  /** Line and column of the value at this path, or of the nearest thing above it that is there. */
  readonly positionOf: (path: readonly (string | number)[]) => Position
}

/** A comment in a YAML file, with its `#`. */
export interface Comment extends Position {
  readonly text: string
}

/** All that the rules look at. */
export interface Workspace {
  /** The folder of records, relative to where the command was called. */
  readonly folder: string
  /** The records that have the right shape. */
  readonly files: readonly RecordFile[]
  /** Every id that a file lays claim to, also where its shape is wrong, with the collections that hold it, one for each file. */
  readonly ids: ReadonlyMap<string, readonly CollectionName[]>
  /** The text files in the folder of sources; undefined where no folder is named. */
  readonly sourceFiles: readonly SourceFile[] | undefined
  /** The texts that are the ones recorded, by the id of their record. */
  readonly sources: ReadonlyMap<string, SourceText>
}
