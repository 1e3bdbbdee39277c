import { createRequire } from 'node:module'
import * as data from '@nkidp/sino-dprk-data'
import type { Dataset } from '@nkidp/sino-dprk-data/schema'
import { collectionNames, type CollectionName } from '@nkidp/schema/collections'

export const installedMeta: Dataset['meta'] = data.meta

/** The dataset of the installed package. Its types name the ids of that version; those of the schema allow any. */
export const installedDataset = (): Dataset =>
  Object.fromEntries(
    (['meta', ...collectionNames] as const).map((name) => [name, data[name]]),
  ) as unknown as Dataset

const require = createRequire(import.meta.url) // Importing JSON warns on Node 20.

/** The JSON Schema that the package publishes for one of its JSON files. */
export const publishedSchema = (name: CollectionName | 'dataset'): unknown =>
  require(`@nkidp/sino-dprk-data/schema/${name}.json`)
