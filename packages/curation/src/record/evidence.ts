import type { AuthoredRecord } from '@nkidp/schema'
import type { RecordFile, Workspace } from '../workspace.ts'

export type Evidence = NonNullable<AuthoredRecord<'people'>['evidence']>[number]

/** The spans that a record stands on. */
export const evidenceOf = ({ record }: RecordFile): readonly Evidence[] =>
  'evidence' in record ? (record.evidence ?? []) : []

/** A span of a source that a record points to, and the way to it. */
export interface LocatedSpan {
  readonly file: RecordFile
  readonly path: readonly (string | number)[]
  readonly span: Omit<Evidence, 'source' | 'selector'>
  /** The id of the source. */
  readonly source: string
}

export interface LocatedEvidence extends LocatedSpan {
  readonly span: Evidence
}

/** Every span of evidence. */
export const allEvidence = (workspace: Workspace): LocatedEvidence[] =>
  workspace.files.flatMap((file) =>
    evidenceOf(file).map((span, index) => ({
      file,
      path: ['evidence', index],
      span,
      source: span.source,
    })),
  )

/** Every span that a source lists as one that no record stands on. */
export const allUncited = (workspace: Workspace): LocatedSpan[] =>
  workspace.files
    .filter((file) => file.collection === 'sources')
    .flatMap((file) =>
      file.record.uncited.map((span, index) => ({
        file,
        path: ['uncited', index],
        span,
        source: file.record.id,
      })),
    )
