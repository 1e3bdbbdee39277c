import type { FieldMapping } from '../formats/format.ts'
import { collectionTables } from './collection-tables.ts'
import type { FieldsTable, ListTable } from './collection-tables.ts'

/** Where each field goes in a format that is made from the tables. */
export const fieldsOf = (
  place: (table: FieldsTable | ListTable, column: string) => string,
): readonly FieldMapping[] =>
  collectionTables.flatMap(({ collection, main, lists }) =>
    [main, ...lists].flatMap((table) =>
      table.columns.flatMap(({ field, name }) =>
        field === undefined ? [] : [{ collection, field, to: place(table, name) }],
      ),
    ),
  )

/** The table, and the column in it. */
export const tableFields = fieldsOf(({ name }, column) => `${name}.${column}`)
