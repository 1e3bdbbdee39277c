import { collectionNames } from '@nkidp/schema/collections'
import { unchanged } from '../../fields.ts'
import { filePerPart, jsonText, type Format } from '../../format.ts'
import { publishedSchema } from '../../installed.ts'

export const json: Format = {
  name: 'json',
  title: 'JSON',
  description: 'One file with everything, one file per collection, and their JSON Schemas.',
  mediaType: 'application/json',
  extension: 'json',
  get fields() {
    return unchanged()
  },
  files: (dataset, selection) => {
    const names = selection ?? ['dataset' as const, ...collectionNames]
    return [
      ...filePerPart(json, dataset, names, ({ name }) =>
        jsonText(name === 'dataset' ? dataset : dataset[name]),
      ),
      ...names.map((name) => ({
        name: `${name}.schema.json`,
        mediaType: 'application/schema+json',
        records: null,
        content: () => jsonText(publishedSchema(name)),
      })),
    ]
  },
}
