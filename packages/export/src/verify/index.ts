export { CopyError, copyOf, copyOfText, maxCopyBytes } from './copy-of.ts'
export type { Copy } from './copy-of.ts'
export { textOfHtml } from './html-text.ts'
