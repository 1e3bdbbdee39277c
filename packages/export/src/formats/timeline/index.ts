import { mapFields } from '../../fields.ts'
import type { Format } from '../../format.ts'
import { csvFiles } from '../../tables/descriptor.ts'
import { timelineColumns, timelineTable } from './timeline-table.ts'

export const timeline: Format = {
  name: 'timeline',
  title: 'Timeline table, for charts',
  description:
    'One flat table with a row for each event and speaker: the event, the speaker’s own date, and the basis; with datapackage.json.',
  mediaType: 'text/csv',
  extension: 'csv',
  fields: mapFields((collection, field) => {
    if (collection !== 'chronology')
      return { lost: 'Only the names of the tellers are taken from other records.' }
    const column = timelineColumns.find(({ fields }) => fields.includes(field))
    return column === undefined
      ? { lost: 'It is on the page of the record; see `address`.' }
      : { to: `timeline.${column.name}` }
  }),
  requiresCollection: 'chronology',
  files: (dataset) => csvFiles([timelineTable(dataset)], dataset),
}
