import { eventsFields, eventsTable } from '../tables/events-table.ts'
import { csvFile } from './csv/csv-file.ts'
import { descriptorFile } from './csv/data-package.ts'
import type { StreamingFormat } from './format.ts'

export const events: StreamingFormat = {
  name: 'events',
  title: 'Event table, for political science',
  description:
    'One dyadic table of event data, a row an act: dates, actors with their country codes, CAMEO, Goldstein, PLOVER, who tells it; with datapackage.json.',
  mediaType: 'text/csv',
  extension: 'csv',
  fields: eventsFields,
  streams: true,
  lookups: ['people', 'organizations', 'states'],
  tells: 'chronology',
  files: (outline) => {
    const table = eventsTable(outline.known)
    return [csvFile(table, outline), descriptorFile([table], outline)]
  },
}
