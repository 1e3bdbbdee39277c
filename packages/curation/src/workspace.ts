import type { AuthoredRecord } from '@nkidp/schema'
import type { CollectionName } from '@nkidp/schema/core'

/** A record as it lies in its file. Its value has the shape that its collection demands. */
export interface RecordFile<C extends CollectionName = CollectionName> {
  readonly collection: C
  /** The file, relative to where the command was called. */
  readonly file: string
  readonly record: AuthoredRecord<C>
  /** Line and column, both from 1, of the value at this path, or of the nearest thing above it that is there. */
  positionOf(path: readonly (string | number)[]): { readonly line: number; readonly column: number }
}

/** The text of a source, as read from the folder of sources. */
export interface SourceText {
  /** The id of its record; its file is `<id>.txt`, or the one whose SHA-256 the record gives. */
  readonly id: string
  readonly text: string
}

/** All that the rules look at. */
export interface Workspace {
  /** The records that have the right shape. */
  readonly files: readonly RecordFile[]
  /** Every id that a file lays claim to, also where its shape is wrong, with the collections that hold it. */
  readonly ids: ReadonlyMap<string, readonly CollectionName[]>
  /** The source texts by id of their record; empty where no folder of sources is named. */
  readonly sources: ReadonlyMap<string, SourceText>
}
