export * from './dataset.ts'
export * from './field-table.ts'
export * from './json-schema.ts'
export * from './records.ts'
