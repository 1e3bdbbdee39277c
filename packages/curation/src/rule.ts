import type { Complaint, Position } from './finding.ts'
import type { RecordFile, Workspace } from './workspace.ts'

/** A guarantee that the dataset gives, and the check that holds it. */
export interface Rule {
  /** Kebab-case: the name of its file. */
  readonly name: string
  /** What a reader of the data may rely on, in one sentence. */
  readonly guarantee: string
  /** Whether it reads the source texts; where there are none, it is skipped and said to be. */
  readonly needsSource: boolean
  /** Whether it concludes from what is missing, so that a record that could not be read would mislead it; then it is skipped too. */
  readonly needsEveryRecord?: boolean
  check(workspace: Workspace): Iterable<Violation>
}

/** Where a rule does not hold. */
export interface Violation extends Complaint {
  /** Absent where no one record is at fault. */
  readonly file?: RecordFile
  /** The way to the value, as in `['actors', 0, 'actor']`; empty for the record as a whole. */
  readonly path: readonly (string | number)[]
  /** The place in the file, where it is not that of the value. */
  readonly position?: Position
}
