import { relative } from 'node:path'

/** A place in a file: line and column, both from 1. */
export interface Position {
  readonly line: number
  readonly column: number
}

/** What is wrong, what would be right, and how to get there. */
export interface Complaint {
  readonly found: string
  readonly expected: string
  /** What to do about it, as an instruction. */
  readonly mend: string
}

/** What is wrong at a place in a file. */
export interface Problem extends Position, Complaint {}

/** Something that is wrong with the records, told to the person who can mend it. Its position is 1:1 where it is about a whole file. */
export interface Finding extends Problem {
  /** The file, relative to where the command was called. */
  readonly file: string
  /** The record's id, where it is known. */
  readonly record?: string | undefined
  /** The field, as in `actors[0].actor`, where it is about one. */
  readonly field?: string | undefined
  /** The rule that speaks, or `file`, `yaml`, `shape`. */
  readonly rule: string
}

/** The start of a finding about a whole file. */
export const fileFinding = (
  path: string,
  rule: string,
): Pick<Finding, 'file' | 'line' | 'column' | 'rule'> => ({
  file: relative(process.cwd(), path),
  line: 1,
  column: 1,
  rule,
})

/** Orders findings by file, then place, then rule. */
export const compareFindings = (a: Finding, b: Finding): number =>
  compare(a.file, b.file) || a.line - b.line || a.column - b.column || compare(a.rule, b.rule)

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

/** A path in a record as a field's name: `['actors', 0, 'actor']` is `actors[0].actor`; the record itself is undefined. */
export function fieldName(path: readonly (string | number)[]): string | undefined {
  const steps = path.map((step, index) =>
    typeof step === 'number' ? `[${step}]` : index === 0 ? step : `.${step}`,
  )
  return steps.length === 0 ? undefined : steps.join('')
}
