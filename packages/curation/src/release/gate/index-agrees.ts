import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { isDeepStrictEqual } from 'node:util'
import { collectionNames } from '@nkidp/schema/collections'
import { releasesIn } from '../diff/side.ts'
import { readSnapshot } from '../diff/snapshot.ts'
import type { Snapshot } from '../diff/snapshot.ts'
import { fileFinding } from '../../finding.ts'
import type { Finding } from '../../finding.ts'
import type { Release } from '../release-index.ts'

/** Where the index of releases miscounts a snapshot, or passes one over. What else it may get wrong is found as it is read. */
export async function indexFindings(
  dataFolder: string,
  releases: readonly Release[],
): Promise<Finding[]> {
  const folder = join(dataFolder, 'releases')
  const findings = (await releasesIn(folder)).map(async (version): Promise<Finding[]> => {
    const listed = releases.find((release) => release.version === version)
    if (listed === undefined)
      return [indexFinding(dataFolder, `no ${version}, whose snapshot is there`)]
    const snapshot = readSnapshot(await readFile(join(folder, `${version}.json`), 'utf8'))
    if (typeof snapshot === 'string' || isDeepStrictEqual(listed.counts, countsOf(snapshot)))
      return []
    return [indexFinding(dataFolder, `counts of ${version} that are not those of its snapshot`)]
  })
  return (await Promise.all(findings)).flat()
}

const countsOf = (snapshot: Snapshot) =>
  Object.fromEntries(collectionNames.map((name) => [name, [snapshot[name]].flat().length]))

const indexFinding = (dataFolder: string, received: string): Finding => ({
  ...fileFinding(join(dataFolder, 'releases/index.json'), 'index-agrees'),
  received,
  expected: 'every release once, with the counts of its snapshot',
  fix: 'Take the index back from git; pnpm release:version alone writes it.',
})
