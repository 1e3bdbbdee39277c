export { dice } from './dice.ts'
export { emptyFolder } from './empty-folder.ts'
export { onceWrong } from './once-wrong.ts'
export { sourceText } from './source-text.ts'
