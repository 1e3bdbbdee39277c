import { createRequire } from 'node:module'
import * as data from '@nkidp/sino-dprk-data'
import { dataset } from '@nkidp/sino-dprk-data/schema'
import type { Dataset } from '@nkidp/sino-dprk-data/schema'
import { collectionNames } from '@nkidp/schema/collections'
import type { CollectionName } from '@nkidp/schema/collections'

export const installedMeta = data.meta

/** The dataset of the installed package. */
export const installedDataset = (): Dataset =>
  dataset.parse(
    Object.fromEntries((['meta', ...collectionNames] as const).map((name) => [name, data[name]])),
  )

// JSON modules still warn on Node 20, require does not.
const require = createRequire(import.meta.url)

/** The JSON Schema that the package publishes for one of its JSON files. */
export const publishedSchema = (name: CollectionName | 'dataset'): unknown =>
  require(`@nkidp/sino-dprk-data/schema/${name}.json`)
