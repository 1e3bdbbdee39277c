import { join, relative } from 'node:path'
import { z } from 'zod'
import { readSnapshot } from './diff/snapshot.ts'
import type { Snapshot } from './diff/snapshot.ts'
import { fileFinding } from '../finding.ts'
import type { Finding } from '../finding.ts'
import { readFileIfExists } from '../emit/files.ts'
import { releaseIndex } from './release-index.ts'
import type { Release } from './release-index.ts'

/** What has been released so far. */
export interface Releases {
  /** All that is wrong with the files that tell it. */
  readonly findings: readonly Finding[]
  /** Oldest first. */
  readonly releases: readonly Release[]
  /** The dataset of the last of them; undefined where there is none. */
  readonly newest: Snapshot | undefined
}

/** Reads `releases/index.json` and the snapshot of every release that it lists. Where there is no index, nothing is released. */
export async function readReleases(dataFolder: string): Promise<Releases> {
  const pathOf = (file: string) => join(dataFolder, 'releases', file)
  const index = parsedIndex(await readFileIfExists(pathOf('index.json')))
  if (typeof index === 'string')
    return { findings: [finding(pathOf('index.json'), index)], releases: [], newest: undefined }
  const findings: Finding[] = []
  let newest: Snapshot | undefined
  for (const release of index) {
    const file = pathOf(`${release.version}.json`)
    const snapshot = snapshotOf(release, await readFileIfExists(file))
    if (typeof snapshot === 'string') findings.push(finding(file, snapshot))
    else newest = snapshot
  }
  return { findings, releases: index, newest }
}

function parsedIndex(text = '[]'): Release[] | string {
  try {
    const { success, data, error } = releaseIndex.safeParse(JSON.parse(text))
    return success ? data : z.prettifyError(error).replaceAll(/\n\s*/g, ' ')
  } catch (error) {
    if (error instanceof SyntaxError) return error.message
    throw error
  }
}

/** The dataset of a release, or what is wrong with the file that should hold it. */
function snapshotOf(
  { version, fingerprint }: Release,
  text: string | undefined,
): Snapshot | string {
  if (text === undefined) return 'no such file'
  const snapshot = readSnapshot(text)
  if (typeof snapshot === 'string') return `a file that ${snapshot}`
  if (snapshot.meta.version !== version) return `the snapshot of ${snapshot.meta.version}`
  if (snapshot.meta.fingerprint !== fingerprint)
    return `another snapshot of ${version}, with the fingerprint ${snapshot.meta.fingerprint}`
  return snapshot
}

const finding = (file: string, received: string): Finding => ({
  ...fileFinding(file, 'release'),
  received,
  expected:
    'what was written when the version was released: a release never changes, and the index lists each once, in the order of versions',
  fix: `Take the file back from the commit that released it: git log -- ${relative(process.cwd(), file)}`,
})
