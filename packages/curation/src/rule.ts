import { fieldName, type Issue } from '@nkidp/schema/issues'
import type { Path } from '@nkidp/schema/json'
import type { Finding, Position } from './finding.ts'
import type { RecordFile, Workspace } from './workspace.ts'

/** A guarantee of the dataset, and the check that enforces it. */
export interface Rule {
  /** Kebab-case: the name of its file. */
  readonly name: string
  /** What a user of the data can rely on, in one sentence. */
  readonly guarantee: string
  /** Whether it reads the source texts. Without them it is skipped. */
  readonly needsSource?: true
  /** Whether an unreadable record would mislead it; then it is skipped. */
  readonly needsEveryRecord?: true
  check(workspace: Workspace): Iterable<Violation>
}

export interface Violation extends Issue {
  /** Absent if no single record is at fault. */
  readonly file?: RecordFile
  /** The path to the value; empty for the whole record. */
  readonly path: Path
  /** The position in the file, if it is not that of the value. */
  readonly position?: Position
}

export interface SkippedRule {
  readonly rule: Rule
  readonly because: 'no source' | 'unreadable records'
}

/** Checks every rule that can be checked. `isComplete`: every record could be read. */
export function runRules(
  rules: readonly Rule[],
  workspace: Workspace,
  isComplete: boolean,
): { findings: Finding[]; skippedRules: SkippedRule[] } {
  const findings: Finding[] = []
  const skippedRules: SkippedRule[] = []
  for (const rule of rules) {
    if (rule.needsSource && workspace.sourceFiles === undefined)
      skippedRules.push({ rule, because: 'no source' })
    else if (rule.needsEveryRecord && !isComplete)
      skippedRules.push({ rule, because: 'unreadable records' })
    else
      for (const violation of rule.check(workspace))
        findings.push(findingOf(rule, violation, workspace))
  }
  return { findings, skippedRules }
}

function findingOf(
  { name }: Rule,
  { file, path, position, ...issue }: Violation,
  { folder }: Workspace,
): Finding {
  const place =
    file === undefined
      ? { file: folder, line: 1, column: 1 }
      : { file: file.file, ...(position ?? file.positionOf(path)), record: file.record.id }
  return { ...place, field: fieldName(path), rule: name, ...issue }
}
