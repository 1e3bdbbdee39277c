import { collectionNames, recordsOf } from '@nkidp/schema/collections'
import { unchanged } from '../../fields.ts'
import { jsonText, type Format } from '../../format.ts'
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
      ...names.map((name) => ({
        name: `${name}.json`,
        mediaType: json.mediaType,
        records: (name === 'dataset' ? collectionNames : [name]).flatMap((each) =>
          recordsOf(dataset, each),
        ).length,
        content: () => jsonText(name === 'dataset' ? dataset : dataset[name]),
      })),
      ...names.map((name) => ({
        name: `${name}.schema.json`,
        mediaType: 'application/schema+json',
        records: null,
        content: () => jsonText(publishedSchema(name)),
      })),
    ]
  },
}
