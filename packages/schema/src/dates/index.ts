export * from './date-order.ts'
export * from './date-words.ts'
export * from './day.ts'
export * from './edtf.ts'
