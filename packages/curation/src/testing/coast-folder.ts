import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { emptyFolder } from '@nkidp/schema/testing'
import type { Finding } from '../finding.ts'
import { loadWorkspace } from '../load/load-workspace.ts'
import { runRules, type Rule } from '../rule.ts'
import { draftWorkspace } from './draft-files.ts'
import { coastDrafts, coastReport, recordFiles, type Change } from './coast.ts'

export interface CoastFolder {
  readonly dataFolder: string
  readonly sourcesFolder: string
  readonly write: (path: string, content: string | Uint8Array) => void
}

/** The made-up records and their report as files, after a change, in a folder that is removed after the test. */
export function coastFolder(change: Change = () => {}): CoastFolder {
  // In memory, where the system has that: on a disk, removing the files takes most of the time of the tests.
  const folder = emptyFolder(existsSync('/dev/shm') ? '/dev/shm' : undefined)
  const drafts = coastDrafts()
  change(drafts)
  const dataFolder = join(folder, 'data')
  const sourcesFolder = join(folder, 'sources')
  const write: CoastFolder['write'] = (path, content) => {
    mkdirSync(dirname(join(dataFolder, path)), { recursive: true })
    writeFileSync(join(dataFolder, path), content)
  }
  for (const [file, text] of recordFiles(drafts)) write(file, text)
  write('../sources/coast.txt', coastReport)
  return { dataFolder, sourcesFolder, write }
}

/** What one rule finds in the made-up records after a change, or in a folder of them. */
export function findingsOf(rule: Rule, changed: CoastFolder | Change): Finding[] {
  if (typeof changed === 'function') {
    const drafts = coastDrafts()
    changed(drafts)
    return runRules([rule], draftWorkspace(drafts), true).findings
  }
  const { workspace, findings } = loadWorkspace(changed.dataFolder, changed.sourcesFolder)
  if (findings.length > 0)
    throw new Error(`the change breaks a shape: ${JSON.stringify(findings, null, 2)}`)
  return runRules([rule], workspace, true).findings
}
