import { tablesOf } from '../tables/collection-tables.ts'
import { tableFields } from '../tables/table-fields.ts'
import { csvFile } from './csv/csv-file.ts'
import { descriptorFile } from './csv/data-package.ts'
import type { StreamingFormat } from './format.ts'

export const csv: StreamingFormat = {
  name: 'csv',
  title: 'CSV, for R, Stata and Excel',
  description:
    'A table a collection and one for each list in it, joined by id, with datapackage.json (Data Package v2).',
  mediaType: 'text/csv',
  extension: 'csv',
  fields: tableFields,
  streams: true,
  lookups: [],
  files: (outline, collections) => {
    const tables = tablesOf(collections)
    return [...tables.map((table) => csvFile(table, outline)), descriptorFile(tables, outline)]
  },
}
