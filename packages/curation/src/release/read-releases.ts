import { join } from 'node:path'
import { isDeepStrictEqual } from 'node:util'
import { collectionNames } from '@nkidp/schema/collections'
import { readFileIfExists } from '../emit/files.ts'
import { fileFinding } from '../finding.ts'
import type { Finding } from '../finding.ts'
import { parseJson } from '../parse-json.ts'
import { releasesIn } from './diff/side.ts'
import { readSnapshot } from './diff/snapshot.ts'
import type { Snapshot } from './diff/snapshot.ts'
import { releaseIndex } from './release-index.ts'
import type { Release } from './release-index.ts'

/** What has been released so far. */
export interface Releases {
  readonly findings: readonly Finding[]
  /** Oldest first. */
  readonly releases: readonly Release[]
  /** The dataset of the newest release; undefined if there is none. */
  readonly newest: Snapshot | undefined
}

/** Reads `releases/index.json` and every snapshot. Without an index, nothing is released. */
export async function readReleases(dataFolder: string): Promise<Releases> {
  const folder = join(dataFolder, 'releases')
  const indexPath = join(folder, 'index.json')
  const index = parseJson((await readFileIfExists(indexPath)) ?? '[]', releaseIndex)
  if ('received' in index)
    return { findings: [changedFile(indexPath, index.received)], releases: [], newest: undefined }
  const releases = index.value
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
  return { findings, releases, newest }
}

function snapshotOf({ version, fingerprint }: Release, text: string | undefined) {
  if (text === undefined) return { received: 'no such file' }
  const read = readSnapshot(text)
  if ('received' in read) return read
  const { meta } = read.value
  if (meta.version !== version) return { received: `the snapshot of ${meta.version}` }
  return meta.fingerprint === fingerprint
    ? read
    : { received: `another snapshot of ${version}, with the fingerprint ${meta.fingerprint}` }
}

const countsOf = (snapshot: Snapshot) =>
  Object.fromEntries(collectionNames.map((name) => [name, [snapshot[name]].flat().length]))

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
