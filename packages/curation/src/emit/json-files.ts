import type { Dataset } from '@nkidp/schema'
import { collectionNames } from '@nkidp/schema/collections'
import { jsonText } from './files.ts'
import type { Files } from './files.ts'

/** The data as JSON: a file a collection, and one with everything. */
export const jsonFiles = (dataset: Dataset): Files =>
  new Map([
    ...collectionNames.map(
      (collection) => [`json/${collection}.json`, jsonText(dataset[collection])] as const,
    ),
    ['json/dataset.json', jsonText(dataset)],
  ])
