import type { PublishedRecord } from '@nkidp/sino-dprk-data/schema'
import { unchanged } from './every-field.ts'
import type { OutputFile, StreamingFormat } from './format.ts'

export const ndjson: StreamingFormat = {
  name: 'ndjson',
  description: 'One record a line; its `type` tells the collection.',
  mediaType: 'application/x-ndjson',
  extension: 'ndjson',
  fields: unchanged,
  streams: true,
  files: (stream, collections) =>
    collections === undefined
      ? [file('dataset', Object.values(stream.counts).reduce((sum, count) => sum + count, 0), stream.records())]
      : collections.map((name) => file(name, stream.counts[name], stream.records(name))),
}

const file = (name: string, count: number, records: Iterable<PublishedRecord> | AsyncIterable<PublishedRecord>): OutputFile => ({
  name: `${name}.ndjson`,
  mediaType: ndjson.mediaType,
  records: count,
  content: lines(records),
})

async function* lines(records: Iterable<PublishedRecord> | AsyncIterable<PublishedRecord>): AsyncGenerator<string> {
  for await (const record of records) yield `${JSON.stringify(record)}\n`
}
