import type { Collections } from '@nkidp/schema'
import { derive } from './derive/derive.ts'
import { compareFindings } from './finding.ts'
import type { Finding } from './finding.ts'
import { loadWorkspace } from './load/load-workspace.ts'
import { rules } from './rules/index.ts'
import { runRules } from './rule.ts'
import type { SkippedRule } from './rule.ts'

/** What became of a folder of records. */
export interface LoadedDataset {
  /** All that is wrong, sorted by file and place. */
  readonly findings: readonly Finding[]
  readonly skippedRules: readonly SkippedRule[]
  /** The records as they are published; only where nothing is wrong. */
  readonly collections?: Collections
}

/** Reads and checks the records under `<dataFolder>/records`, with the source texts where their folder is named. */
export function loadDataset(dataFolder: string, sourcesFolder: string | undefined): LoadedDataset {
  const { workspace, findings: unreadable } = loadWorkspace(dataFolder, sourcesFolder)
  const { findings: violations, skippedRules } = runRules(rules, workspace, unreadable.length === 0)
  const findings = [...unreadable, ...violations].sort(compareFindings)
  return findings.length === 0
    ? { findings, skippedRules, collections: derive(workspace.files) }
    : { findings, skippedRules }
}
