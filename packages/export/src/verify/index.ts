export { CopyError, copyOf, copyOfText, maxCopyBytes, type Copy } from './copy-of.ts'
export { textOfHtml } from './visible-text.ts'
