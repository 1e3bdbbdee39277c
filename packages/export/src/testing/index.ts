export { dice } from '@nkidp/schema/testing'
export { htmlCopy } from './html-copy.ts'
export { asLines, madeUp } from './made-up.ts'
export { hostileTexts } from './hostile.ts'
