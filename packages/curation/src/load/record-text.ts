import { readFileSync, statSync } from 'node:fs'
import type { LocatedIssue, Position } from '../finding.ts'

/** Far above any record, far below what would take long to parse. */
const maxBytes = 64 * 1024

/** The text of a record's file, or why there is none. A file over the limit is not read. */
export function readRecordText(path: string): string | LocatedIssue {
  const bytes = readUpTo(path, maxBytes)
  if (bytes === undefined)
    return {
      ...start,
      expected: 'a record',
      received: 'an unreadable file',
      fix: 'Correct its permissions.',
    }
  if (typeof bytes === 'number')
    return {
      ...start,
      expected: `at most ${maxBytes} bytes`,
      received: `a file of ${bytes} bytes`,
      fix: 'Keep only one record in the file.',
    }
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes)
  // The decoder replaces what it cannot read with this character, as an earlier wrong decoding may have done.
  const invalid = text.indexOf('\ufffd')
  if (invalid >= 0)
    return {
      ...positionAt(text, invalid),
      expected: 'text in UTF-8',
      received: 'bytes that are not UTF-8',
      fix: 'Save the file as UTF-8.',
    }
  const control = text.search(/(?![\t\n\r])\p{Cc}/u)
  if (control >= 0)
    return {
      ...positionAt(text, control),
      expected: 'plain text',
      received: `a control character, ${characterName(text, control)}`,
      fix: 'Remove it, or write the file again.',
    }
  if (text.trim() === '')
    return {
      ...start,
      expected: 'a record',
      received: 'an empty file',
      fix: 'Fill it in, or delete it; `pnpm data new` writes a template.',
    }
  return text.replace(/^\ufeff/, '')
}

/** The bytes of a file, its size if it is over the limit, or undefined if it cannot be read. */
function readUpTo(path: string, limit: number): Buffer | number | undefined {
  try {
    const { size } = statSync(path)
    return size > limit ? size : readFileSync(path)
  } catch {
    return undefined
  }
}

const start: Position = { line: 1, column: 1 }

function positionAt(text: string, index: number): Position {
  const lines = text.slice(0, index).split('\n')
  return { line: lines.length, column: (lines.at(-1) ?? '').length + 1 }
}

const characterName = (text: string, index: number): string =>
  text[index] === '\0'
    ? 'NUL'
    : `U+${text.charCodeAt(index).toString(16).toUpperCase().padStart(4, '0')}`
