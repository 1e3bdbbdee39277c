import { filePerPart, type Format } from '../../format.ts'
import { tableFields } from '../../tables/collection-tables.ts'

export const xlsx: Format = {
  name: 'xlsx',
  title: 'Excel',
  description:
    'One workbook with a sheet per collection and per list; the first sheet explains the others.',
  mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  extension: 'xlsx',
  fields: tableFields,
  files: (dataset, selection) =>
    filePerPart(xlsx, dataset, selection, async (part) => {
      const { workbook } = await import('./workbook.ts')
      return workbook(part, dataset)
    }),
}
