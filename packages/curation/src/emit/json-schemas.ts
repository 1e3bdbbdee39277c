import { authoredRecords, dataset, jsonSchema, records } from '@nkidp/schema'
import { collectionNames, collections } from '@nkidp/schema/collections'
import { z } from 'zod'
import { datasetDiff } from '../release/diff/diff-schema.ts'
import { jsonText, type Files } from './files.ts'

/** A JSON Schema (draft-07) for each published JSON file, and under `schema/authored/` for each file that an editor writes. */
export const jsonSchemaFiles = (): Files =>
  new Map([
    ...collectionNames.flatMap((collection) => [
      schemaFile(
        `schema/${collection}.json`,
        collections[collection].description,
        collection === 'event' ? records.event : z.array(records[collection]),
      ),
      schemaFile(
        `schema/authored/${collection}.json`,
        `A record of ${collection}, as an editor writes it.`,
        authoredRecords[collection],
      ),
    ]),
    schemaFile('schema/dataset.json', 'The whole dataset.', dataset),
    schemaFile(
      'schema/diff.json',
      'What changed from one version of the dataset to another.',
      datasetDiff,
    ),
  ])

const schemaFile = (file: string, title: string, shape: z.ZodType) => {
  const { $schema, ...rest } = jsonSchema(shape)
  return [file, jsonText({ $schema, title, ...rest })] as const
}
