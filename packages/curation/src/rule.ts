import type { RecordFile, Workspace } from './workspace.ts'

/** A guarantee that the dataset gives, and the check that holds it. */
export interface Rule {
  /** Kebab-case: the name of its file. */
  readonly name: string
  /** What a reader of the data may rely on, in one sentence. */
  readonly guarantee: string
  /** Whether it reads the source texts; where there are none, it is skipped and said to be. */
  readonly needsSource: boolean
  check(workspace: Workspace): Iterable<Violation>
}

/** Where a rule does not hold. */
export interface Violation {
  readonly file: RecordFile
  /** The way to the value, as in `['actors', 0, 'actor']`; empty for the record as a whole. */
  readonly path: readonly (string | number)[]
  readonly found: string
  readonly expected: string
  readonly mend: string
}
