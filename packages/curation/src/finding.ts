/** Something that is wrong with the records, told to the person who can mend it. */
export interface Finding {
  /** The file, relative to where the command was called. */
  readonly file: string
  /** Line and column, both from 1; 1:1 where the finding is about the whole file. */
  readonly line: number
  readonly column: number
  /** The record's id, where it is known. */
  readonly record?: string | undefined
  /** The field, as in `actors[0].actor`, where it is about one. */
  readonly field?: string | undefined
  /** The rule that speaks, or `file`, `yaml`, `shape`. */
  readonly rule: string
  readonly found: string
  readonly expected: string
  /** What to do about it, as an instruction. */
  readonly mend: string
}
