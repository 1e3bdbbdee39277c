import { join } from 'node:path'
import { counted } from '@nkidp/schema/text'
import { writeFileAtomic } from '../emit/files.ts'
import { assembleDataset } from '../emit/dataset.ts'
import { readPackageFacts } from '../emit/package-facts.ts'
import { fileFinding, type Finding } from '../finding.ts'
import { loadDataset } from '../load-dataset.ts'
import { applyChangesets, pendingVersions, writeRecordChangeset } from '../release/changesets.ts'
import { diffDatasets } from '../release/diff/dataset-diff.ts'
import { emptySnapshot } from '../release/diff/snapshot.ts'
import { git, gitMessage } from '../release/git.ts'
import { versionIssue } from '../release/least-version.ts'
import { readReleases } from '../release/read-releases.ts'
import { interfaceChanges } from '../release/interface/interface-changes.ts'
import { currentInterface } from '../release/interface/package-interface.ts'
import { lockRelease } from '../release/lock.ts'
import { releaseFiles } from '../release/release-files.ts'
import { lostIds, misdatedRedirects } from '../release/released-ids.ts'
import type { CommandContext } from './context.ts'
import { printFindings } from './print-findings.ts'

/** Makes a release of the pending changesets. Everything is checked before the first file is written. */
export async function release(
  context: CommandContext,
  day = new Date().toISOString().slice(0, 10),
): Promise<number> {
  const { rootFolder, dataFolder, sourcesFolder, out, err } = context
  const { findings: recordFindings, collections } = loadDataset(dataFolder, sourcesFolder)
  const {
    findings: releaseFindings,
    releases,
    newest,
    newestInterface,
  } = await readReleases(dataFolder)
  const { findings: changesetFindings, versions } = await pendingVersions(rootFolder)
  const changes = await git(rootFolder, 'status', '--porcelain', '--untracked-files').catch(
    gitMessage,
  )
  const refuse = (findings: readonly Finding[]) => {
    if (findings.length > 0) printFindings(findings, context)
    if (changes !== '') err(`A release needs a clean working tree:\n${changes}\n${cleanUp}`)
    return 1
  }
  const findings = [...recordFindings, ...releaseFindings, ...changesetFindings]
  if (collections === undefined || findings.length > 0) return refuse(findings)

  const facts = await readPackageFacts(dataFolder)
  const version = versions.get(facts.name) ?? facts.version
  const dataset = assembleDataset(collections, { ...facts, version }, () => day)
  const ofThePackage = await currentInterface(dataFolder)
  const ofInterface = interfaceChanges(newestInterface, ofThePackage)
  const diff = diffDatasets(newest ?? emptySnapshot, dataset, ofInterface)
  const issue = versionIssue(diff)
  const newestDay = releases.at(-1)?.date
  const problems = [
    ...lostIds(diff, dataFolder),
    ...misdatedRedirects(diff, dataFolder),
    ...(newestDay === undefined || newestDay <= day
      ? []
      : [
          {
            ...fileFinding(join(dataFolder, 'releases', 'index.json'), 'release'),
            field: 'date',
            received: day,
            expected: `${newestDay}, the day of the newest release, or a later one`,
            fix: 'Set the clock, or give the date as an argument.',
          },
        ]),
    ...(issue === undefined
      ? []
      : [
          {
            ...fileFinding(join(dataFolder, 'package.json'), 'release'),
            field: 'version',
            ...issue,
          },
        ]),
  ]
  if (problems.length > 0) return refuse(problems)

  const isReleased = version === newest?.meta.version
  const unchanged = `The data of ${version} are released and unchanged.`
  if (isReleased && versions.size === 0) {
    out(unchanged)
    return 0
  }
  if (changes !== '') return refuse([])
  const lock = await lockRelease(rootFolder)
  if ('holder' in lock) {
    err(`Process ${lock.holder} is making a release. Wait until it ends.`)
    return 1
  }
  try {
    if (versions.has(facts.name)) await writeRecordChangeset(rootFolder, facts.name, diff)
    await applyChangesets(rootFolder)
    if (!isReleased)
      for (const [file, text] of releaseFiles(dataset, diff, ofThePackage, releases, day))
        await writeFileAtomic(join(dataFolder, file), text)
  } catch (error) {
    err(`The release is not complete. ${undo}`)
    throw error
  } finally {
    lock.release()
  }
  for (const [name, version] of versions) out(`${name} is now ${version}.`)
  out(
    isReleased
      ? unchanged
      : `Released the data as ${version}: ${counted(diff.changes.length, 'record')} changed.`,
  )
  return 0
}

const undo = 'To undo an interrupted release: git restore :/ && git clean -di :/'
const cleanUp = `Commit or stash these changes. ${undo}`
