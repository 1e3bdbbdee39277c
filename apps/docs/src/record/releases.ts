import type { DatasetDiff } from '@nkidp/curation'
import { meta } from '@nkidp/sino-dprk-data'
import { collectionNames } from '@nkidp/schema/core'
import type { CollectionName } from '@nkidp/schema/core'
import index from '../../../../packages/sino-dprk-data/releases/index.json'
import type { PlainRecord } from './dataset.ts'
import type { Release } from './history.ts'

type Snapshot = Readonly<Record<CollectionName, PlainRecord | readonly PlainRecord[]>>

const folder = '../../../../packages/sino-dprk-data/releases'
const snapshots = import.meta.glob<Snapshot>(['../../../../packages/sino-dprk-data/releases/*.json', '!**/index.json', '!**/*.notes.json'], { eager: true, import: 'default' })
const notes = import.meta.glob<DatasetDiff>('../../../../packages/sino-dprk-data/releases/*.notes.json', { eager: true, import: 'default' })

const byId = <T extends { readonly id: string }>(list: readonly T[]): ReadonlyMap<string, T> => new Map(list.map((item) => [item.id, item]))

/** The day on which the data of this site was released; undefined where it holds what no release has. */
export const releasedOn = index.find(({ fingerprint }) => fingerprint === meta.fingerprint)?.date

/** The released versions of the data, from the first. */
export const releases: readonly Release[] = index.map(({ version, date }) => {
  const snapshot = snapshots[`${folder}/${version}.json`]
  if (snapshot === undefined) throw new Error(`releases/index.json names version ${version}, of which there is no snapshot`)
  return {
    version,
    date,
    records: byId(collectionNames.flatMap((name) => snapshot[name])),
    changes: byId(notes[`${folder}/${version}.notes.json`]?.changes ?? []),
  }
})
