import type { DatasetDiff, RecordChange } from '@nkidp/curation'
import { meta } from '@nkidp/sino-dprk-data'
import { collectionNames, type CollectionName } from '@nkidp/schema/collections'
import index from '../../../../packages/sino-dprk-data/releases/index.json'
import type { PlainRecord } from './dataset.ts'

/** A released version of the data. */
export interface Release {
  readonly version: string
  /** The day of the release, as `YYYY-MM-DD`. */
  readonly date: string
  readonly fingerprint: string
  readonly records: ReadonlyMap<string, PlainRecord>
  /** What it changed, beside the release before it; and by the id of the record. */
  readonly notes: DatasetDiff
  readonly changes: ReadonlyMap<string, RecordChange>
}

type Snapshot = Readonly<Record<CollectionName, PlainRecord | readonly PlainRecord[]>>

const files = import.meta.glob<string>('../../../../packages/sino-dprk-data/releases/*.json', {
  eager: true,
  query: '?raw',
  import: 'default',
})

/** What lies in the folder of the releases, by the name of the file: the index, the snapshots and the notes. */
export const releaseFiles: ReadonlyMap<string, string> = new Map(
  Object.entries(files).map(([path, text]) => [path.slice(path.lastIndexOf('/') + 1), text]),
)

/** The released versions of the data, from the first. */
export const releases: readonly Release[] = index.map(({ version, date, fingerprint }) => {
  const snapshot = read<Snapshot>(`${version}.json`)
  const notes = read<DatasetDiff>(`${version}.notes.json`)
  return {
    version,
    date,
    fingerprint,
    notes,
    records: byId(collectionNames.flatMap((name) => snapshot[name])),
    changes: byId(notes.changes),
  }
})

/** The release whose data this site shows; undefined where some of it is not released yet. */
export const shown = releases.find(({ fingerprint }) => fingerprint === meta.fingerprint)

function read<T>(name: string): T {
  const text = releaseFiles.get(name)
  if (text === undefined)
    throw new Error(`releases/index.json names a version of which there is no ${name}`)
  return JSON.parse(text) as T
}

function byId<T extends { readonly id: string }>(list: readonly T[]): ReadonlyMap<string, T> {
  return new Map(list.map((item) => [item.id, item]))
}
