import type { AuthoredRecord } from '@nkidp/schema'
import type { CollectionName } from '@nkidp/schema/collections'
import type { Path } from '@nkidp/schema/json'
import type { referenceGrades } from '@nkidp/schema/vocabularies'
import type { Position } from './finding.ts'
import type { SourceFile } from './source/source-file.ts'
import type { SourceText } from './source/source-text.ts'

/** A record and its file. The record has the shape of its collection. */
export type RecordFile<C extends CollectionName = CollectionName> = { [K in C]: RecordFileOf<K> }[C]

interface RecordFileOf<C extends CollectionName> {
  readonly collection: C
  /** The file, relative to the working directory. */
  readonly file: string
  readonly record: AuthoredRecord<C>
  readonly comments: readonly Comment[]
  /** The position of the value at a path, or of its nearest ancestor that exists. */
  readonly positionOf: (path: Path) => Position
}

export interface Comment extends Position {
  readonly text: string
}

export interface Workspace {
  /** The folder of records, relative to the working directory. */
  readonly folder: string
  /** The records that have the right shape. */
  readonly files: readonly RecordFile[]
  /** The collections of every id, also of a record with a wrong shape. */
  readonly ids: ReadonlyMap<string, readonly CollectionName[]>
  /** The text files in the folder of sources; undefined without such a folder. */
  readonly sourceFiles: readonly SourceFile[] | undefined
  /** The texts of the sources, by the id of their record. */
  readonly sources: ReadonlyMap<string, SourceText>
}

export const filesIn = <C extends CollectionName>(
  { files }: Pick<Workspace, 'files'>,
  collection: C,
): RecordFile<C>[] =>
  files.filter((file): file is RecordFile & RecordFile<C> => file.collection === collection)

export const gradesOf = (workspace: Workspace): ReadonlyMap<string, keyof typeof referenceGrades> =>
  new Map(filesIn(workspace, 'references').map(({ record }) => [record.id, record.grade]))

/** Whether it is an archival document: one without evidence, which supports its own record. */
export const isArchivalDocument = ({ collection, record }: RecordFile): boolean =>
  collection === 'documents' && record.evidence === undefined
