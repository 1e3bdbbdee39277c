import { join } from 'node:path'
import { readPackageFacts } from '../emit/package-facts.ts'
import { fileFinding, type Finding } from '../finding.ts'
import { pendingVersions } from '../release/changesets.ts'
import { diffDatasets } from '../release/diff/dataset-diff.ts'
import { requiredBump } from '../release/diff/reasons.ts'
import { readWorktree } from '../release/diff/side.ts'
import { changedSnapshots } from '../release/snapshots-unchanged.ts'
import { readReleases } from '../release/read-releases.ts'
import { lostIds } from '../release/released-ids.ts'
import { interfaceChanges } from '../release/interface/interface-changes.ts'
import { versionIssue } from '../release/least-version.ts'
import type { CommandContext } from './context.ts'
import { printFindings } from './print-findings.ts'

export async function gate(context: CommandContext): Promise<number> {
  const { rootFolder, dataFolder, out } = context
  const worktree = await readWorktree(context)
  const { newest, newestInterface, findings: releaseFindings } = await readReleases(dataFolder)
  const { versions, findings: changesetFindings } = await pendingVersions(rootFolder)
  const facts = await readPackageFacts(dataFolder)
  const version = versions.get(facts.name) ?? facts.version
  const diff =
    worktree.dataset !== undefined && newest !== undefined
      ? diffDatasets(
          newest,
          { ...worktree.dataset, meta: { ...worktree.dataset.meta, version } },
          interfaceChanges(newestInterface, worktree.interface),
        )
      : undefined
  const issue = diff && versionIssue(diff)
  const history = await changedSnapshots(dataFolder)

  const findings: Finding[] = [
    ...worktree.findings,
    ...releaseFindings,
    ...('unknown' in history ? [] : history),
    ...changesetFindings,
    ...(diff === undefined ? [] : lostIds(diff, dataFolder)),
  ]
  // CI can have the whole history; a clone on a desk may be without.
  if ('unknown' in history && process.env['CI'])
    findings.push({
      ...fileFinding(join(dataFolder, 'releases'), 'snapshot-is-kept'),
      received: history.unknown,
      expected: 'the git history back to the commit that added the oldest snapshot',
      fix: 'Check out the whole history (fetch-depth: 0).',
    })
  else if ('unknown' in history) out(`Snapshots were not compared with git: ${history.unknown}.`)
  if (issue !== undefined)
    findings.push({
      ...fileFinding(join(dataFolder, 'package.json'), 'bump-is-declared'),
      record: diff?.demandedBy && 'id' in diff.demandedBy ? diff.demandedBy.id : undefined,
      ...issue,
    })
  if (findings.length > 0) return printFindings(findings, context)
  const [required, ...others] = diff === undefined ? [] : requiredBump(diff)
  out(
    required === undefined
      ? 'Nothing is released yet, so there is nothing to compare with.'
      : [`${required} Declared: ${version}.`, ...others].join('\n'),
  )
  return 0
}
