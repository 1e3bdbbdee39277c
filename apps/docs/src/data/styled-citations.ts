import { inStyle } from '@nkidp/export/styles'
import { cite } from '@nkidp/sino-dprk-data/cite'
import { everyRecord } from './dataset.ts'

const citations = everyRecord.map((record) => cite(record))
const styled = await Promise.all(
  (['apa', 'harvard'] as const).map(async (style) => await inStyle(style, citations)),
)

/** The citation of a record in the styles that the package does not have itself. */
export const styledCitations = (id: string) =>
  ['APA', 'Harvard'].map((label, index) => ({
    label,
    text: styled[index]?.[everyRecord.findIndex((record) => record.id === id)] ?? '',
  }))
