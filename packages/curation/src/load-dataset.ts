import type { Collections } from '@nkidp/schema'
import { derive } from './derive/derive.ts'
import { compareFindings, type Finding } from './finding.ts'
import { loadWorkspace } from './load/load-workspace.ts'
import { runRules, type SkippedRule } from './rule.ts'
import { rules } from './rules/index.ts'

interface LoadedDataset {
  readonly findings: readonly Finding[]
  readonly skippedRules: readonly SkippedRule[]
  readonly collections?: Collections
}

/** Reads and checks the records under `<dataFolder>/records`, with the source texts if their folder is given. */
export function loadDataset(dataFolder: string, sourcesFolder: string | undefined): LoadedDataset {
  const { workspace, findings: unreadable } = loadWorkspace(dataFolder, sourcesFolder)
  const { findings: violations, skippedRules } = runRules(rules, workspace, unreadable.length === 0)
  const findings = [...unreadable, ...violations].sort(compareFindings)
  return findings.length === 0
    ? { findings, skippedRules, collections: derive(workspace.files) }
    : { findings, skippedRules }
}
