export { dice } from './dice.ts'
export { emptyFolder } from './empty-folder.ts'
export { sourceText } from './source-text.ts'
