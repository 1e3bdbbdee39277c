import type { Collections, Dataset } from '@nkidp/schema'
import { collectionNames } from '@nkidp/schema/collections'
import { dataModules } from './data-modules.ts'
import { dataPackage } from './data-package.ts'
import { assembleDataset } from './dataset.ts'
import { jsonText, type Files } from './files.ts'
import { jsonSchemaFiles } from './json-schemas.ts'
import type { PackageFacts } from './package-facts.ts'
import type { Release } from '../release/read-releases.ts'
import { recordTypes } from './record-types.ts'

/** Equal records, facts and releases give equal bytes. */
export async function emittedFiles(
  collections: Collections,
  facts: PackageFacts,
  releases: readonly Release[],
): Promise<Files> {
  const dataset = assembleDataset(
    collections,
    facts,
    (fingerprint) =>
      releases.find(
        (release) => release.version === facts.version && release.fingerprint === fingerprint,
      )?.date,
  )
  const json = jsonFiles(dataset)
  return new Map([
    ...json,
    ...jsonSchemaFiles(),
    ['datapackage.json', jsonText(dataPackage(dataset, facts, json))],
    ...dataModules(dataset),
    ['src/generated/types.ts', await recordTypes()],
  ])
}

const jsonFiles = (dataset: Dataset): Files =>
  new Map([
    ...collectionNames.map(
      (collection) => [`json/${collection}.json`, jsonText(dataset[collection])] as const,
    ),
    ['json/dataset.json', jsonText(dataset)],
  ])
