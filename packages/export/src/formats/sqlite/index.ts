import { filePerPart, type Format } from '../../format.ts'
import { tableFields } from '../../tables/collection-tables.ts'

export const sqlite: Format = {
  name: 'sqlite',
  title: 'SQLite',
  description:
    'One database with a table per collection and per list, foreign keys, the event table, views for common questions, and full-text search. For SQLite 3.33 and later.',
  mediaType: 'application/vnd.sqlite3',
  extension: 'sqlite',
  fields: tableFields,
  limitation: 'the database of one collection has no event table and no views, which join several',
  files: (dataset, selection) =>
    filePerPart(sqlite, dataset, selection, async (part) => {
      const { databaseFile } = await import('./database-file.ts')
      return databaseFile(part, dataset)
    }),
}
