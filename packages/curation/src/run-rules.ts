import { fieldName } from '@nkidp/schema/issues'
import type { Finding } from './finding.ts'
import type { Rule, Violation } from './rule.ts'
import type { Workspace } from './workspace.ts'

/** A rule that was not checked, and why. */
export interface SkippedRule {
  readonly rule: Rule
  readonly because: 'no source' | 'unreadable records'
}

/** Checks what can be checked: `isWhole` says that every record could be read. */
export function runRules(
  rules: readonly Rule[],
  workspace: Workspace,
  isWhole: boolean,
): { findings: Finding[]; skippedRules: SkippedRule[] } {
  const findings: Finding[] = []
  const skippedRules: SkippedRule[] = []
  for (const rule of rules) {
    if (rule.needsSource && workspace.sourceFiles === undefined)
      skippedRules.push({ rule, because: 'no source' })
    else if (rule.needsEveryRecord === true && !isWhole)
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
  const where =
    file === undefined
      ? { file: folder, line: 1, column: 1 }
      : { file: file.file, ...(position ?? file.positionOf(path)), record: file.record.id }
  return { ...where, field: fieldName(path), rule: name, ...issue }
}
