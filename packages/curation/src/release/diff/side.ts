import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { compare, valid } from 'semver'
import { assembleDataset } from '../../emit/dataset.ts'
import { readPackageFacts } from '../../emit/package-facts.ts'
import { fileFinding, findingsOf, type Finding } from '../../finding.ts'
import { loadDataset } from '../../load-dataset.ts'
import { ignoreMissing } from '../../emit/files.ts'
import {
  currentInterface,
  releasedInterface,
  type PackageInterface,
} from '../interface/package-interface.ts'
import { readSnapshot, type Snapshot } from './snapshot.ts'

/** One of two datasets to compare; without the dataset, the findings say why. */
export interface Side {
  readonly findings: readonly Finding[]
  readonly dataset?: Snapshot
  readonly interface?: PackageInterface | undefined
}

interface Folders {
  readonly dataFolder: string
  readonly sourcesFolder: string | undefined
}

/** Reads `worktree`, a release by its version, or a file. */
export async function readSide(name: string, folders: Folders): Promise<Side> {
  if (name === 'worktree') return readWorktree(folders)
  if (valid(name) !== name) return readDatasetFile(name)
  const releases = join(folders.dataFolder, 'releases')
  const path = join(releases, `${name}.json`)
  const known = await releasesIn(releases)
  if (!known.includes(name))
    return failed(path, 'no such release', `one of ${['worktree', ...known].join(', ')}`)
  const side = await readDatasetFile(path)
  if (side.dataset === undefined) return side
  const { version } = side.dataset.meta
  if (version !== name) return failed(path, `version ${version}`, `version ${name}`)
  return { ...side, interface: await releasedInterface(releases, name) }
}

/** The records as they would be published, without a version until they are released. */
export async function readWorktree({ dataFolder, sourcesFolder }: Folders): Promise<Side> {
  const { findings, collections } = loadDataset(dataFolder, sourcesFolder)
  if (collections === undefined) return { findings }
  const { meta, ...dataset } = assembleDataset(collections, await readPackageFacts(dataFolder))
  return {
    findings,
    dataset: { meta: { ...meta, version: 'worktree' }, ...dataset },
    interface: await currentInterface(dataFolder),
  }
}

export async function releasesIn(folder: string): Promise<string[]> {
  const files = (await readdir(folder).catch(ignoreMissing)) ?? []
  return files.flatMap((file) => valid(file.replace(/\.json$/, '')) ?? []).sort(compare)
}

async function readDatasetFile(path: string): Promise<Side> {
  const text = await readFile(path, 'utf8').catch((error: unknown) => findingsOf(error, path))
  if (typeof text !== 'string') return { findings: text }
  const read = readSnapshot(text)
  return 'value' in read
    ? { findings: [], dataset: read.value }
    : failed(path, read.received, 'a dataset, as in json/dataset.json')
}

const failed = (path: string, received: string, expected: string): Side => ({
  findings: [{ ...fileFinding(path, 'dataset'), received, expected, fix: 'Name another dataset.' }],
})
