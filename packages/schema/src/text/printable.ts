import { truncate } from './truncate.ts'

/**
 * Text for a terminal. Escapes what could change the screen or hide: control characters except line feeds, line separators,
 * bidirectional controls, halves of surrogate pairs.
 */
export const printable = (text: string): string =>
  text.replace(
    /[^\P{Cc}\n]|[\p{Cs}\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/gu,
    (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )

/** Text of an input, or a sentence with such text, as one short line of a message. */
export const oneLine = (text: string, most = 500): string =>
  printable(truncate(text, most)).replaceAll('\n', '\\u000a')
