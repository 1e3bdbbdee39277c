import type { SchemaElement } from 'hyparquet-writer'
import type { CollectionTables, ListTable } from '../../tables/collection-tables.ts'
import type { Column } from '../../tables/table.ts'

/** The columns of a list table that belong to the item; the first two, id and position, are implied by where it is. */
export const itemColumns = ({ columns }: ListTable): readonly Column[] => columns.slice(2)

/** Whether the items of a list are single values, not structures. */
export const isPlain = (list: ListTable): boolean =>
  itemColumns(list).every(({ name }) => name === 'value')

/** The schema of a collection: the columns of its table, and each of its lists as a list. */
export const parquetSchema = ({ collection, main, lists }: CollectionTables): SchemaElement[] => [
  { name: collection, num_children: main.columns.length + lists.length },
  ...main.columns.map((column) => leaf(column.name, column)),
  ...lists.flatMap(listElements),
]

const listElements = (list: ListTable): SchemaElement[] => {
  const columns = itemColumns(list)
  return [
    { name: list.list, repetition_type: 'REQUIRED', converted_type: 'LIST', num_children: 1 },
    { name: 'list', repetition_type: 'REPEATED', num_children: 1 },
    ...(isPlain(list)
      ? columns.map((column) => leaf('element', column))
      : [
          { name: 'element', repetition_type: 'REQUIRED' as const, num_children: columns.length },
          ...columns.map((column) => leaf(column.name, column)),
        ]),
  ]
}

const types = {
  string: { type: 'BYTE_ARRAY', converted_type: 'UTF8' },
  integer: { type: 'INT64' },
  number: { type: 'DOUBLE' },
  boolean: { type: 'BOOLEAN' },
} as const satisfies Record<Column['type'], Partial<SchemaElement>>

const leaf = (name: string, { type, required }: Column): SchemaElement => ({
  name,
  repetition_type: required ? 'REQUIRED' : 'OPTIONAL',
  ...types[type],
})
