/** Error messages in words, the same in every command. Nothing here imports zod at run time. */
export * from './did-you-mean.ts'
export * from './listed-twice.ts'
export * from './parse-shape.ts'
export * from './preview-value.ts'
