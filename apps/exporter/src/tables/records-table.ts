import { collectionNames, collections } from '@nkidp/schema/collections'
import { cellAt } from './cell.ts'
import type { Table } from './table.ts'

const labelFields = new Map<string, string>(
  Object.values(collections).map(({ type, label }) => [type, label]),
)

/** The table of all records, which references to more than one collection point to. */
export const recordsTable: Table = {
  name: 'records',
  description:
    'Every record, whatever its collection: what an id names that may be of more than one kind.',
  from: collectionNames,
  columns: [
    {
      name: 'id',
      type: 'string',
      description: 'The permanent id, unique among all records.',
      required: true,
    },
    {
      name: 'type',
      type: 'string',
      description: 'What kind of record this is.',
      required: true,
      words: collectionNames.map((name) => collections[name].type),
    },
    {
      name: 'label',
      type: 'string',
      description: 'The title, name or words by which a reader knows it.',
      required: true,
    },
  ],
  key: ['id'],
  rowPerRecord: true,
  rows: (record) => [
    [record.id, record.type, cellAt(record, [labelFields.get(record.type) ?? 'id'])],
  ],
}
