/**
 * Error messages in words, the same in every command: `parseShape` parses a value with a zod shape and gives `Issue`s
 * (expected, received, fix), `describeIssues` puts them into one line, `fieldName` names a path, `previewValue` shows a value
 * in a message, and `didYouMean` suggests a candidate. Nothing here imports zod at run time.
 */
export * from './did-you-mean.ts'
export * from './parse-shape.ts'
export * from './preview-value.ts'
