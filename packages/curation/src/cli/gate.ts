import { join } from 'node:path'
import { getPackages } from '@manypkg/get-packages'
import { wrongUsage } from './command.ts'
import type { Command } from './command.ts'
import { diffDatasets } from '../release/diff/dataset-diff.ts'
import type { DatasetDiff } from '../release/diff/diff-schema.ts'
import { leastBump } from '../release/diff/diff-table.ts'
import { readWorktree } from '../release/diff/side.ts'
import type { Snapshot } from '../release/diff/snapshot.ts'
import { readPackageFacts } from '../emit/package-facts.ts'
import { fileFinding } from '../finding.ts'
import type { Finding } from '../finding.ts'
import { indexFindings } from '../release/gate/index-agrees.ts'
import { lostIds } from '../release/released-ids.ts'
import { changedSnapshots } from '../release/gate/snapshots-unchanged.ts'
import { printFindings } from './print-findings.ts'
import { pendingVersions } from '../release/changesets.ts'
import { objectionTo } from '../release/least-version.ts'
import { readReleases } from '../release/read-releases.ts'

export const gate: Command = {
  name: 'gate',
  usage: '',
  summary: 'Lists what keeps the records from being merged.',
  details: `Compares the records with the newest release and the pending changesets: a bump
that is too low, an id that is gone or has another type, a snapshot that was
changed after it was released.`,
  async run(args, surroundings) {
    if (args.length > 0) return wrongUsage(gate, surroundings)
    const { dataFolder, out } = surroundings
    const worktree = await readWorktree(surroundings)
    const { releases, newest, findings: unreadable } = await readReleases(dataFolder)
    const { rootDir } = await getPackages(dataFolder)
    const { versions, findings: wrongChangesets } = await pendingVersions(rootDir)
    const facts = await readPackageFacts(dataFolder)
    const version = versions.get(facts.name) ?? facts.version
    const diff =
      'dataset' in worktree && newest !== undefined
        ? diffDatasets(newest, versioned(worktree.dataset, version))
        : undefined
    const history = await changedSnapshots(dataFolder)
    const isUnknown = 'unknown' in history

    const findings = [
      ...('findings' in worktree ? worktree.findings : []),
      ...unreadable,
      ...(await indexFindings(dataFolder, releases)),
      ...(isUnknown ? (isCi() ? [uncheckedHistory(dataFolder, history.unknown)] : []) : history),
      ...wrongChangesets,
      ...(diff === undefined ? [] : [...lostIds(diff, dataFolder), ...lowBump(diff, dataFolder)]),
    ]
    if (isUnknown && !isCi())
      out(
        `Whether the snapshots are as they were released could not be checked: ${history.unknown}.`,
      )
    if (findings.length > 0) {
      printFindings(findings, surroundings)
      return 1
    }
    out(
      diff === undefined
        ? 'Nothing is released yet, so there is nothing to compare with.'
        : `${leastBump(diff)} Declared: ${version}.`,
    )
    return 0
  },
}

const versioned = (dataset: Snapshot, version: string): Snapshot => ({
  ...dataset,
  meta: { ...dataset.meta, version },
})

function lowBump(diff: DatasetDiff, dataFolder: string): Finding[] {
  const objection = objectionTo(diff)
  return objection === undefined
    ? []
    : [
        {
          ...fileFinding(join(dataFolder, 'package.json'), 'bump-is-declared'),
          record: diff.demandedBy?.id,
          ...objection,
        },
      ]
}

/** In CI the whole history can be had; on a desk it may not be. */
const isCi = (): boolean => Boolean(process.env['CI'])

const uncheckedHistory = (dataFolder: string, unknown: string): Finding => ({
  ...fileFinding(join(dataFolder, 'releases'), 'snapshot-is-kept'),
  received: unknown,
  expected: 'the history of git, back to the commit that added the oldest snapshot',
  fix: 'Check out the whole history (fetch-depth: 0).',
})
