export { dice, htmlCopy } from './html-copy.ts'
export { asLines, madeUp } from './made-up.ts'
export { hostileTexts } from './hostile.ts'
