import type { Issue } from '@nkidp/schema/issues'
import type { Path } from '@nkidp/schema/json'
import type { Position } from './finding.ts'
import type { RecordFile, Workspace } from './workspace.ts'

/** A guarantee of the dataset, and the check that enforces it. */
export interface Rule {
  /** Kebab-case: the name of its file. */
  readonly name: string
  /** What a user of the data can rely on, in one sentence. */
  readonly guarantee: string
  /** Whether it reads the source texts. Without them it is skipped. */
  readonly needsSource: boolean
  /** Whether it concludes from what is missing. It is skipped if a record could not be read, which would mislead it. */
  readonly needsEveryRecord?: boolean
  check(workspace: Workspace): Iterable<Violation>
}

/** An issue in a record, as a rule yields it. */
export interface Violation extends Issue {
  /** Absent if no single record is at fault. */
  readonly file?: RecordFile
  /** The path to the value; empty for the whole record. */
  readonly path: Path
  /** The position in the file, if it is not that of the value. */
  readonly position?: Position
}
