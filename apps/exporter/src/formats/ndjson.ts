import { collectionNames } from '@nkidp/schema/collections'
import type { CollectionName } from '@nkidp/schema/collections'
import { unchanged } from './every-field.ts'
import type { Batches, Outline, StreamedFile, StreamingFormat } from './format.ts'

export const ndjson: StreamingFormat = {
  name: 'ndjson',
  title: 'NDJSON',
  description: 'One record a line; its `type` tells the collection.',
  mediaType: 'application/x-ndjson',
  extension: 'ndjson',
  fields: unchanged,
  streams: true,
  lookups: [],
  files: (outline, collections) =>
    collections === undefined
      ? [file('dataset', collectionNames, outline)]
      : collections.map((name) => file(name, [name], outline)),
}

const file = (
  name: string,
  from: readonly CollectionName[],
  { counts }: Outline,
): StreamedFile => ({
  name: `${name}.ndjson`,
  mediaType: ndjson.mediaType,
  records: from.reduce((sum, collection) => sum + counts[collection], 0),
  from,
  content: lines,
})

async function* lines(batches: Batches): AsyncGenerator<string> {
  for await (const batch of batches)
    yield batch.map((record) => `${JSON.stringify(record)}\n`).join('')
}
