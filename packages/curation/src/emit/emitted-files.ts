import type { Collections } from '@nkidp/schema'
import { addedFields } from './added-fields.ts'
import { dataModules } from './data-modules.ts'
import { dataPackage } from './data-package.ts'
import { assembleDataset } from './dataset.ts'
import { jsonText } from './files.ts'
import type { Files } from './files.ts'
import { idTypes } from './id-types.ts'
import { jsonFiles } from './json-files.ts'
import { jsonSchemaFiles } from './json-schemas.ts'
import { movedIds } from './moved-ids.ts'
import type { PackageFacts } from './package-facts.ts'
import { recordTypes } from './record-types.ts'
import { referenceFields } from './reference-fields.ts'

/** Everything that is emitted into the data package. Equal records and facts give equal bytes. */
export async function emittedFiles(collections: Collections, facts: PackageFacts): Promise<Files> {
  const dataset = assembleDataset(collections, facts)
  const json = jsonFiles(dataset)
  return new Map([
    ...json,
    ...jsonSchemaFiles(),
    ['datapackage.json', jsonText(dataPackage(dataset, facts, json))],
    ...dataModules(dataset),
    ['src/generated/added-fields.ts', addedFields()],
    ['src/generated/ids.ts', idTypes(dataset)],
    ['src/generated/moved-ids.ts', movedIds(dataset)],
    ['src/generated/types.ts', await recordTypes()],
    ['src/generated/reference-fields.ts', referenceFields()],
  ])
}
