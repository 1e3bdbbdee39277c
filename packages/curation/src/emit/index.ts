export { emittedFiles } from './emitted-files.ts'
export { writeFiles } from './files.ts'
export { readPackageFacts } from './package-facts.ts'
