import type { Dataset } from '@nkidp/sino-dprk-data/schema'
import { tableFields } from '../tables/table-fields.ts'
import { tableSets } from '../tables/table-sets.ts'
import type { TableSet } from '../tables/table-sets.ts'
import type { OutputFile, WholeFormat } from './format.ts'

export const sqlite: WholeFormat = {
  name: 'sqlite',
  title: 'SQLite',
  description:
    'One database: a table a collection and one for each list in it, with foreign keys, views for the usual questions (not in that of a chosen collection: they join several), and full-text search.',
  mediaType: 'application/vnd.sqlite3',
  extension: 'sqlite',
  fields: tableFields,
  streams: false,
  lackOfParts: 'the database of one collection has no views, which join several',
  files: (dataset, collections) =>
    tableSets(dataset, collections).map((set) => file(set, dataset.meta)),
}

const file = (set: TableSet, meta: Dataset['meta']): OutputFile => ({
  name: `${set.name}.sqlite`,
  mediaType: sqlite.mediaType,
  records: set.records.length,
  content: content(set, meta),
})

async function* content(set: TableSet, meta: Dataset['meta']): AsyncGenerator<Uint8Array> {
  const { databaseFile } = await import('./sqlite/database-file.ts')
  yield databaseFile(set, meta)
}
