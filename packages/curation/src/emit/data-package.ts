import { hash } from 'node:crypto'
import { publishedFields, type Dataset, type Field } from '@nkidp/schema'
import { collectionNames, collections, type CollectionName } from '@nkidp/schema/collections'
import { dataLicense } from './dataset.ts'
import type { Files } from './files.ts'
import type { PackageFacts } from './package-facts.ts'

/** The descriptor of the JSON files (Data Package 2). `event` is one object, so it is a resource and not a table. */
export function dataPackage(dataset: Dataset, facts: PackageFacts, json: Files) {
  return {
    $schema: 'https://datapackage.org/profiles/2.0/datapackage.json',
    name: facts.name.replace(/^@[^/]*\//, ''),
    title: facts.title,
    description: facts.description,
    version: facts.version,
    // The standard has a time here.
    ...(dataset.meta.issued && { created: `${dataset.meta.issued}T00:00:00Z` }),
    homepage: facts.homepage,
    keywords: facts.keywords,
    licenses: [dataLicense],
    sources: dataset.sources.map(({ title, address }) => ({ title, path: address })),
    resources: collectionNames.map((collection) => resource(collection, json)),
  }
}

function resource(collection: CollectionName, json: Files) {
  const path = `json/${collection}.json`
  const bytes = Buffer.from(json.get(path) ?? '')
  const fields = publishedFields(collection).filter((field) => field.path.length === 1)
  const foreignKeys = fields.flatMap(foreignKey)
  return {
    name: collection,
    path,
    ...(collection !== 'event' && { type: 'table' }),
    description: collections[collection].description,
    format: 'json',
    mediatype: 'application/json',
    encoding: 'utf-8',
    bytes: bytes.length,
    hash: `sha256:${hash('sha256', bytes)}`,
    schema: {
      fields: fields.map(({ path: [name], type, description, required, words }) => ({
        name,
        type,
        description,
        constraints: { required, ...(words && { enum: words }) },
      })),
      primaryKey: ['id'],
      ...(foreignKeys.length > 0 && { foreignKeys }),
    },
  }
}

/** Foreign keys of the standard lead from a column with one value to one table. */
const foreignKey = ({ path, refersTo }: Field) =>
  refersTo?.length === 1
    ? [{ fields: path, reference: { resource: refersTo[0], fields: ['id'] } }]
    : []
