import { evidenceOf, type Evidence } from '@nkidp/schema/text'
import type { Path } from '@nkidp/schema/json'
import { filesIn, type RecordFile, type Workspace } from '../workspace.ts'

/** A span of a source in a record, and its path. */
export interface LocatedSpan {
  readonly file: RecordFile
  readonly path: Path
  readonly span: Omit<Evidence, 'source' | 'selector'>
  /** The id of the source. */
  readonly source: string
}

export interface LocatedEvidence extends LocatedSpan {
  readonly span: Evidence
}

/** Every span of evidence. */
export const allEvidence = ({ files }: Workspace): LocatedEvidence[] =>
  files.flatMap((file) =>
    evidenceOf(file.record).map((span, index) => ({
      file,
      path: ['evidence', index],
      span,
      source: span.source,
    })),
  )

/** Every span that a source lists as uncited. */
export const allUncited = (workspace: Workspace): LocatedSpan[] =>
  filesIn(workspace, 'sources').flatMap((file) =>
    file.record.uncited.map((span, index) => ({
      file,
      path: ['uncited', index],
      span,
      source: file.record.id,
    })),
  )
