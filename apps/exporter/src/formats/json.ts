import { recordsOf } from '@nkidp/sino-dprk-data/schema'
import { collectionNames } from '@nkidp/schema/collections'
import type { Dataset } from '@nkidp/sino-dprk-data/schema'
import { publishedSchema } from '../installed.ts'
import { unchanged } from './every-field.ts'
import type { OutputFile, WholeFormat } from './format.ts'

export const json: WholeFormat = {
  name: 'json',
  title: 'JSON',
  description: 'One file with everything, one a collection, and the JSON Schema of each.',
  mediaType: 'application/json',
  extension: 'json',
  fields: unchanged,
  streams: false,
  files: (dataset, collections) => {
    const names = collections ?? ['dataset' as const, ...collectionNames]
    return [...names.map((name) => dataFile(name, dataset)), ...names.map(schemaFile)]
  },
}

type Part = Exclude<keyof Dataset, 'meta'> | 'dataset'

const dataFile = (part: Part, dataset: Dataset): OutputFile => {
  const records =
    part === 'dataset'
      ? collectionNames.flatMap((name) => recordsOf(dataset, name))
      : recordsOf(dataset, part)
  return {
    name: `${part}.json`,
    mediaType: json.mediaType,
    records: records.length,
    content: text(part === 'dataset' ? dataset : dataset[part]),
  }
}

const schemaFile = (part: Part): OutputFile => ({
  name: `${part}.schema.json`,
  mediaType: 'application/schema+json',
  records: undefined,
  content: text(publishedSchema(part)),
})

/** Made only when it is written, so that one file at a time is held as text. */
function* text(value: unknown): Generator<string> {
  yield `${JSON.stringify(value, null, 2)}\n`
}
