import { readFile } from 'node:fs/promises'
import type { DatasetDiff } from '@nkidp/curation'
import { meta } from '@nkidp/sino-dprk-data'
import { root } from 'astro:config/server'

/** A release of the data, as `releases/index.json` has it, with what changed in it. */
export interface Release {
  readonly version: string
  /** The day of it, in UTC. */
  readonly date: string
  readonly fingerprint: string
  readonly counts: Readonly<Record<string, number>>
  readonly notes: DatasetDiff
}

/** A file of the folder in which released versions lie. */
export const readReleaseFile = (name: string): Promise<string> => readFile(new URL(`../../packages/sino-dprk-data/releases/${name}`, root), 'utf8')

const read = async <T>(name: string): Promise<T> => JSON.parse(await readReleaseFile(name)) as T

/** Every release, newest first. */
export async function readReleases(): Promise<Release[]> {
  const index = await read<Omit<Release, 'notes'>[]>('index.json')
  return Promise.all(index.toReversed().map(async (release) => ({ ...release, notes: await read<DatasetDiff>(`${release.version}.notes.json`) })))
}

/** The day on which the data of this site was released; undefined where it holds what no release has. */
export const releaseDay = async (): Promise<string | undefined> => (await readReleases()).find(({ fingerprint }) => fingerprint === meta.fingerprint)?.date
