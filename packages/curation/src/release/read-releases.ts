import { join } from 'node:path'
import { isDeepStrictEqual } from 'node:util'
import { meta } from '@nkidp/schema'
import { countsOf } from '@nkidp/schema/collections'
import { compare } from 'semver'
import { z } from 'zod'
import { readFileIfExists } from '../emit/files.ts'
import { fileFinding, type Finding } from '../finding.ts'
import { parseJson } from '../parse-json.ts'
import { releasedInterface, type PackageInterface } from './interface/package-interface.ts'
import { releasesIn } from './diff/side.ts'
import { readSnapshot, type Snapshot } from './diff/snapshot.ts'

const release = z.strictObject({
  version: meta.shape.version,
  date: z.iso.date().describe('The day of the release, in UTC.'),
  fingerprint: meta.shape.fingerprint,
  counts: z.record(z.string(), z.int().min(0)).describe('How many records each collection had.'),
})

export type Release = z.infer<typeof release>

/** Every release once, in the order of versions. */
const releaseIndex = z.array(release).superRefine((releases, context) => {
  for (const [index, { version }] of releases.entries()) {
    const before = releases[index - 1]?.version
    if (before !== undefined && compare(before, version) >= 0)
      context.addIssue({
        code: 'custom',
        path: [index, 'version'],
        message: `a version after ${before}`,
        input: version,
      })
  }
})

export interface Releases {
  readonly findings: readonly Finding[]
  /** Oldest first. */
  readonly releases: readonly Release[]
  /** The dataset of the newest release; undefined if there is none. */
  readonly newest: Snapshot | undefined
  /** Its interface; undefined for a release that was made without it. */
  readonly newestInterface?: PackageInterface | undefined
}

/** Reads `releases/index.json`. Without it, nothing is released. */
export async function readReleaseIndex(
  dataFolder: string,
): Promise<Pick<Releases, 'findings' | 'releases'>> {
  const path = join(dataFolder, 'releases', 'index.json')
  const index = parseJson((await readFileIfExists(path)) ?? '[]', releaseIndex)
  return 'value' in index
    ? { findings: [], releases: index.value }
    : { findings: [changedFile(path, index.received)], releases: [] }
}

/** Reads `releases/index.json` and every snapshot. */
export async function readReleases(dataFolder: string): Promise<Releases> {
  const folder = join(dataFolder, 'releases')
  const indexPath = join(folder, 'index.json')
  const index = await readReleaseIndex(dataFolder)
  if (index.findings.length > 0) return { ...index, newest: undefined }
  const { releases } = index
  const findings: Finding[] = []
  let newest: Snapshot | undefined
  for (const release of releases) {
    const path = join(folder, `${release.version}.json`)
    const read = snapshotOf(release, await readFileIfExists(path))
    if ('received' in read) findings.push(changedFile(path, read.received))
    else if (isDeepStrictEqual(release.counts, countsOf(read.value))) newest = read.value
    else findings.push(wrongIndex(indexPath, `wrong counts of ${release.version}`))
  }
  for (const version of await releasesIn(folder))
    if (releases.every((release) => release.version !== version))
      findings.push(wrongIndex(indexPath, `no entry for ${version}, which has a snapshot`))
  const newestInterface = newest && (await releasedInterface(folder, newest.meta.version))
  return { findings, releases, newest, newestInterface }
}

function snapshotOf({ version, fingerprint }: Release, text: string | undefined) {
  if (text === undefined) return { received: 'no such file' }
  const read = readSnapshot(text)
  if ('received' in read) return read
  const is = read.value.meta
  if (is.version !== version) return { received: `the snapshot of ${is.version}` }
  return is.fingerprint === fingerprint
    ? read
    : { received: `another snapshot of ${version}, with the fingerprint ${is.fingerprint}` }
}

function changedFile(path: string, received: string): Finding {
  const start = fileFinding(path, 'release')
  return {
    ...start,
    received,
    expected: 'the file as the release wrote it; the index lists releases once, in order',
    fix: `Restore it from the commit of the release: git log -- ${start.file}`,
  }
}

const wrongIndex = (path: string, received: string): Finding => ({
  ...fileFinding(path, 'index-agrees'),
  received,
  expected: 'every release once, with the counts of its snapshot',
  fix: 'Restore the index from git. Only pnpm release:version writes it.',
})
