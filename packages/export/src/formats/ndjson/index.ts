import { unchanged } from '../../fields.ts'
import { filePerPart, type Format } from '../../format.ts'

export const ndjson: Format = {
  name: 'ndjson',
  title: 'NDJSON',
  description: 'One record per line; its `type` says which collection it belongs to.',
  mediaType: 'application/x-ndjson',
  extension: 'ndjson',
  get fields() {
    return unchanged()
  },
  files: (dataset, selection) =>
    filePerPart(ndjson, dataset, selection, ({ records }) =>
      records.map((record) => `${JSON.stringify(record)}\n`).join(''),
    ),
}
