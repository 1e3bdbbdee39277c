import type { Format } from '../../format.ts'
import { tableFields, tablesOf } from '../../tables/collection-tables.ts'
import { csvFile } from '../../tables/csv.ts'
import { descriptorFile } from '../../tables/descriptor.ts'

export const csv: Format = {
  name: 'csv',
  title: 'CSV, for R and Stata',
  description:
    'One table per collection and per list, joined by id, with datapackage.json (Data Package v2).',
  mediaType: 'text/csv',
  extension: 'csv',
  fields: tableFields,
  files: (dataset, selection) => {
    const tables = tablesOf(selection)
    return [...tables.map((table) => csvFile(table, dataset)), descriptorFile(tables, dataset)]
  },
}
