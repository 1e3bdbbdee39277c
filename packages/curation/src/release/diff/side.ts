import { existsSync } from 'node:fs'
import { readdir, readFile } from 'node:fs/promises'
import { join, relative } from 'node:path'
import { compare, valid } from 'semver'
import { loadDataset } from '../../load-dataset.ts'
import { assembleDataset } from '../../emit/dataset.ts'
import { readPackageFacts } from '../../emit/package-facts.ts'
import type { Finding } from '../../finding.ts'
import { readSnapshot } from './snapshot.ts'
import type { Snapshot } from './snapshot.ts'

/** One of the two datasets that are compared, or why there is none: what is wrong with the records, or with what was named. */
export type Side =
  | { readonly dataset: Snapshot }
  | { readonly findings: readonly Finding[] }
  | { readonly refused: string }

interface Folders {
  readonly dataFolder: string
  readonly sourcesFolder: string | undefined
}

/** Reads what `name` names: `worktree`, a release by its number, or a file. */
export function readSide(name: string, folders: Folders): Promise<Side> {
  if (name === 'worktree') return readWorktree(folders)
  return valid(name) === name ? readRelease(name, folders) : readDatasetFile(name)
}

/** The working records as they would be published. They have no version of their own until they are released. */
export async function readWorktree({ dataFolder, sourcesFolder }: Folders): Promise<Side> {
  const { findings, collections } = loadDataset(dataFolder, sourcesFolder)
  if (collections === undefined) return { findings }
  const dataset = assembleDataset(collections, await readPackageFacts(dataFolder))
  return { dataset: { ...dataset, meta: { ...dataset.meta, version: 'worktree' } } }
}

async function readRelease(version: string, { dataFolder }: Folders): Promise<Side> {
  const folder = join(dataFolder, 'releases')
  const releases = await releasesIn(folder)
  if (releases.includes(version)) {
    const side = await readDatasetFile(join(folder, `${version}.json`))
    if (!('dataset' in side) || side.dataset.meta.version === version) return side
    return { refused: `The file of release ${version} holds version ${side.dataset.meta.version}.` }
  }
  const there =
    releases.length === 0 ? 'Nothing is released yet' : `The releases are ${releases.join(', ')}`
  return {
    refused: `There is no release ${version}. ${there}; the working records are called worktree.`,
  }
}

/** The versions whose snapshots lie in this folder. */
export async function releasesIn(folder: string): Promise<string[]> {
  const files = existsSync(folder) ? await readdir(folder) : []
  return files.flatMap((file) => valid(file.replace(/\.json$/, '')) ?? []).sort(compare)
}

async function readDatasetFile(path: string): Promise<Side> {
  const shown = relative(process.cwd(), path)
  const text = await readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => error)
  if (typeof text !== 'string')
    return {
      refused:
        text.code === 'ENOENT'
          ? `There is no file ${shown}.`
          : `${shown} cannot be read: ${text.message}`,
    }
  const dataset = readSnapshot(text)
  return typeof dataset === 'string' ? { refused: `${shown} ${dataset}.` } : { dataset }
}
