export { tablesOf } from './collection-tables.ts'
export { eventsColumnGroups, eventsTable } from './events-table.ts'
export { rowsOf } from './table.ts'
