import { globSync } from 'node:fs'
import { join } from 'node:path'
import { getPackages } from '@manypkg/get-packages'
import { z } from 'zod'
import { counted } from '@nkidp/schema/text'
import { wrongUsage } from './command.ts'
import type { Command } from './command.ts'
import { loadDataset } from '../load-dataset.ts'
import { diffDatasets } from '../release/diff/dataset-diff.ts'
import { diffMarkdown } from '../release/diff/diff-markdown.ts'
import { assembleDataset } from '../emit/dataset.ts'
import { readPackageFacts } from '../emit/package-facts.ts'
import { lostIds, misdatedRedirects } from '../release/released-ids.ts'
import { fileFinding } from '../finding.ts'
import { printFindings } from './print-findings.ts'
import { allOrNothing } from '../release/all-or-nothing.ts'
import { applyChangesets, pendingVersions } from '../release/changesets.ts'
import { objectionTo } from '../release/least-version.ts'
import { nothing } from '../release/nothing.ts'
import { readReleases } from '../release/read-releases.ts'
import { releaseFiles } from '../release/release-files.ts'
import { withSection } from '../release/with-section.ts'
import { readFileIfExists, writeFileAtomic } from '../emit/files.ts'

export const release: Command = {
  name: 'release',
  usage: '[<date>]',
  summary: 'Makes a release of the pending changesets.',
  details: `Applies the changesets and writes the snapshot, the notes, the index and the
changelog of the new version. <date> is its day, YYYY-MM-DD; today in UTC,
unless told. A second run changes nothing.`,
  async run([date = new Date().toISOString().slice(0, 10), ...others], surroundings) {
    if (others.length > 0 || !z.iso.date().safeParse(date).success)
      return wrongUsage(release, surroundings)
    const { dataFolder, sourcesFolder, out } = surroundings
    const { rootDir, packages } = await getPackages(dataFolder)

    const { findings: wrongRecords, collections } = loadDataset(dataFolder, sourcesFolder)
    const { findings: wrongReleases, releases, newest = nothing } = await readReleases(dataFolder)
    const { findings: wrongChangesets, versions } = await pendingVersions(rootDir)
    const findings = [...wrongRecords, ...wrongReleases, ...wrongChangesets]
    if (collections === undefined || findings.length > 0) {
      printFindings(findings, surroundings)
      return 1
    }

    const facts = await readPackageFacts(dataFolder)
    const dataset = assembleDataset(collections, {
      ...facts,
      version: versions.get(facts.name) ?? facts.version,
    })
    const diff = diffDatasets(newest, dataset)
    const objection = objectionTo(diff)
    const refusals = [
      ...lostIds(diff, dataFolder),
      ...misdatedRedirects(diff, dataFolder),
      ...(objection === undefined
        ? []
        : [
            {
              ...fileFinding(join(dataFolder, 'package.json'), 'release'),
              field: 'version',
              ...objection,
            },
          ]),
    ]
    if (refusals.length > 0) {
      printFindings(refusals, surroundings)
      return 1
    }

    // All is known and checked. From here on it is written, and where that fails, put back.
    const isReleased = diff.to.version === diff.from.version
    const files = isReleased
      ? new Map<string, string>()
      : releaseFiles(dataset, diff, releases, date)
    const changelog = join(dataFolder, 'CHANGELOG.md')
    const touched = [
      ...globSync('.changeset/**/*.md', { cwd: rootDir }).map((file) => join(rootDir, file)),
      ...[rootDir, ...packages.map(({ dir }) => dir)].flatMap((dir) => [
        join(dir, 'package.json'),
        join(dir, 'CHANGELOG.md'),
      ]),
      ...[...files.keys()].map((file) => join(dataFolder, file)),
    ]
    await allOrNothing(touched, async () => {
      if (versions.size > 0) await applyChangesets(rootDir)
      if (isReleased) return
      await writeFileAtomic(
        changelog,
        withSection(
          (await readFileIfExists(changelog)) ?? `# ${facts.name}`,
          diff.to.version,
          `### Data\n\n${diffMarkdown(diff)}`,
        ),
      )
      for (const [file, text] of files) await writeFileAtomic(join(dataFolder, file), text)
    })
    for (const [name, version] of versions) out(`${name} is ${version} now.`)
    out(
      isReleased
        ? `The records are those of ${diff.to.version}, which is released.`
        : `Released the data as ${diff.to.version}: ${counted(diff.changes.length, 'record')} changed.`,
    )
    return 0
  },
}
