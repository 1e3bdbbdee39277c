import { relative } from 'node:path'
import { getSystemErrorMessage } from 'node:util'
import type { Issue } from '@nkidp/schema/issues'
import { compareIds } from '@nkidp/schema/text'

/** A position in a file: line and column, both from 1. */
export interface Position {
  readonly line: number
  readonly column: number
}

/** An issue at a position in a file, at 1:1 if it is about the whole file. */
export interface LocatedIssue extends Position, Issue {}

export interface Finding extends LocatedIssue {
  /** The file, relative to the working directory. */
  readonly file: string
  readonly record?: string | undefined
  readonly field?: string | undefined
  /** The name of the rule, or `file`, `yaml` or `shape`. */
  readonly rule: string
}

export const fileFinding = (
  path: string,
  rule: string,
): Pick<Finding, 'file' | 'line' | 'column' | 'rule'> => ({
  file: relative(process.cwd(), path) || '.',
  line: 1,
  column: 1,
  rule,
})

export const compareFindings = (a: Finding, b: Finding): number =>
  compareIds(a.file, b.file) || a.line - b.line || a.column - b.column || compareIds(a.rule, b.rule)

/** Findings as an error, for a function that can return nothing without what it reads. */
export class FindingsError extends Error {
  readonly findings: readonly Finding[]
  constructor(...findings: readonly Finding[]) {
    super(findings.map(({ file, received }) => `${file}: ${received}`).join('\n'))
    this.findings = findings
  }
}

/**
 * An error that a user can fix, as findings.
 *
 * @throws any other error.
 */
export function findingsOf(error: unknown, file?: string): readonly Finding[] {
  if (error instanceof FindingsError) return error.findings
  const { path = file, code, errno } = error as NodeJS.ErrnoException
  if (path === undefined || errno === undefined) throw error
  return [
    {
      ...fileFinding(path, 'file'),
      received: `${getSystemErrorMessage(errno)} (${code})`,
      expected: 'a path that can be read and written',
      fix: 'Correct the path or its permissions.',
    },
  ]
}
