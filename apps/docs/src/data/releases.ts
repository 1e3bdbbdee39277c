import { meta } from '@nkidp/sino-dprk-data'
import index from '../../../../packages/sino-dprk-data/releases/index.json'

/** The releases of the data, newest first, as their index has them. */
export const releases = index.toReversed()

/** The release whose data this site shows; undefined where some of it is not released yet. */
export const shown = releases.find(({ fingerprint }) => fingerprint === meta.fingerprint)

const files = import.meta.glob<string>('../../../../packages/sino-dprk-data/releases/*.json', { eager: true, query: '?raw', import: 'default' })

/** What lies in the folder of the releases, by the name of the file: the index, the snapshots and the notes. */
export const releaseFiles: ReadonlyMap<string, string> = new Map(Object.entries(files).map(([path, text]) => [path.slice(path.lastIndexOf('/') + 1), text]))
