export * from './date-order.ts'
export * from './date-words.ts'
export * from './days-of.ts'
