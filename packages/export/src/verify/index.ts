export { CopyError, copyOf, copyOfText, maxCopyBytes, type Copy } from './copy-of.ts'
export { verifyCopy } from './verify-copy.ts'
export { textOfHtml } from './visible-text.ts'
