import { readdirSync, readFileSync } from 'node:fs'
import { findPackageJSON } from 'node:module'
import { dirname, join } from 'node:path'
import type { DatasetDiff, RecordChange, Release as IndexedRelease } from '@nkidp/curation'
import { collectionNames, meta, type CollectionName } from '@nkidp/sino-dprk-data'
import type { PlainRecord } from './dataset.ts'

export interface Release extends IndexedRelease {
  readonly records: ReadonlyMap<string, PlainRecord>
  /** The changes since the release before it, and the same by record. */
  readonly notes: DatasetDiff
  readonly changes: ReadonlyMap<string, RecordChange>
}

type Snapshot = Readonly<Record<CollectionName, PlainRecord | readonly PlainRecord[]>>

// The folder belongs to the data package, and is not published with it.
export const releasesFolder = join(
  dirname(findPackageJSON('@nkidp/sino-dprk-data', import.meta.url) ?? ''),
  'releases',
)

/** The index, the snapshots and the notes of the releases, by file name. */
export const releaseFiles: ReadonlyMap<string, string> = new Map(
  readdirSync(releasesFolder)
    .filter((file) => file.endsWith('.json'))
    .map((file) => [file, readFileSync(join(releasesFolder, file), 'utf8')]),
)

const read = <T>(file: string): T => JSON.parse(releaseFiles.get(file) ?? '') as T

export const readSnapshot = (version: string): Snapshot => read<Snapshot>(`${version}.json`)

const byId = <T extends { readonly id: string }>(list: readonly T[]): ReadonlyMap<string, T> =>
  new Map(list.map((item) => [item.id, item]))

/** Oldest first. */
export const releases: readonly Release[] = read<IndexedRelease[]>('index.json').map((release) => {
  const snapshot = readSnapshot(release.version)
  const notes = read<DatasetDiff>(`${release.version}.notes.json`)
  return {
    ...release,
    notes,
    records: byId(collectionNames.flatMap((name) => snapshot[name])),
    changes: byId(notes.changes),
  }
})

/** The release with the data of this site; undefined if some of it is not released yet. */
export const shown =
  meta.issued === undefined ? undefined : releases.find(({ version }) => version === meta.version)
