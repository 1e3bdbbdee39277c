import type { FieldMapping } from '../formats/format.ts'
import { collectionTables } from './collection-tables.ts'

/** Where each field goes in a format of tables: the table, and the column in it. */
export const tableFields: readonly FieldMapping[] = collectionTables.flatMap(({ collection, main, lists }) =>
  [main, ...lists].flatMap((table) => table.columns.flatMap(({ field, name }) => (field === undefined ? [] : [{ collection, field, to: `${table.name}.${name}` }]))),
)
