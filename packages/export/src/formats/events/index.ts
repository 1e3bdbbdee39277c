import type { Format } from '../../format.ts'
import { csvFiles } from '../../tables/descriptor.ts'
import { eventsFields, eventsTable } from '../../tables/events-table.ts'

export const events: Format = {
  name: 'events',
  title: 'Event table, for political science',
  description:
    'One dyadic event table with a row for each act: dates, actors with country codes, CAMEO, Goldstein, PLOVER, and who describes it; with datapackage.json.',
  mediaType: 'text/csv',
  extension: 'csv',
  fields: eventsFields,
  requiresCollection: 'chronology',
  files: (dataset) => csvFiles([eventsTable(dataset)], dataset),
}
