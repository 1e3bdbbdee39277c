import { evidenceOf, type Evidence } from '@nkidp/schema/text'
import type { Path } from '@nkidp/schema/json'
import { filesIn, type RecordFile, type Workspace } from '../workspace.ts'

export interface LocatedSpan {
  readonly file: RecordFile
  readonly path: Path
  readonly span: Omit<Evidence, 'source' | 'selector'>
  readonly source: string
}

export interface LocatedEvidence extends LocatedSpan {
  readonly span: Evidence
}

export const allEvidence = ({ files }: Workspace): LocatedEvidence[] =>
  files.flatMap((file) =>
    evidenceOf(file.record).map((span, index) => ({
      file,
      path: ['evidence', index],
      span,
      source: span.source,
    })),
  )

export const allUncited = (workspace: Workspace): LocatedSpan[] =>
  filesIn(workspace, 'sources').flatMap((file) =>
    file.record.uncited.map((span, index) => ({
      file,
      path: ['uncited', index],
      span,
      source: file.record.id,
    })),
  )
