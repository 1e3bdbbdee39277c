import type { Dataset } from '@nkidp/sino-dprk-data/schema'
import { tableFields } from '../tables/table-fields.ts'
import { tableSets } from '../tables/table-sets.ts'
import type { TableSet } from '../tables/table-sets.ts'
import type { OutputFile, WholeFormat } from './format.ts'

export const xlsx: WholeFormat = {
  name: 'xlsx',
  title: 'Excel',
  description:
    'One workbook: a first sheet that explains, a sheet a collection and one for each list in it.',
  mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  extension: 'xlsx',
  fields: tableFields,
  streams: false,
  files: (dataset, collections) => tableSets(dataset, collections).map((set) => file(set, dataset)),
}

const file = (set: TableSet, dataset: Dataset): OutputFile => ({
  name: `${set.name}.xlsx`,
  mediaType: xlsx.mediaType,
  records: set.records.length,
  content: content(set, dataset),
})

async function* content(set: TableSet, dataset: Dataset): AsyncGenerator<Uint8Array> {
  const { workbook } = await import('./xlsx/workbook.ts')
  yield await workbook(set, dataset)
}
