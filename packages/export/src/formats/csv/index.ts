import type { Format } from '../../format.ts'
import { tableFields, tablesOf } from '../../tables/collection-tables.ts'
import { csvFiles } from '../../tables/descriptor.ts'

export const csv: Format = {
  name: 'csv',
  title: 'CSV, for R and Stata',
  description:
    'One table per collection and per list, joined by id, with datapackage.json (Data Package v2).',
  mediaType: 'text/csv',
  extension: 'csv',
  fields: tableFields,
  files: (dataset, selection) => csvFiles(tablesOf(selection), dataset),
}
