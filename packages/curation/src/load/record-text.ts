import { accessSync, constants, readFileSync, statSync } from 'node:fs'
import type { Issue } from '@nkidp/schema/issues'
import type { Position } from '../finding.ts'

/** Far above any record, far below what would take long to parse. */
const mostBytes = 64 * 1024

/** The text of a record's file, or why it is none. A file over the limit is not read. */
export function readRecordText(path: string): string | (Issue & Position) {
  if (!isReadable(path))
    return {
      ...start,
      received: 'a file that cannot be read',
      expected: 'a record',
      fix: 'Correct its permissions.',
    }
  const { size } = statSync(path)
  if (size > mostBytes) {
    return {
      ...start,
      received: `a file of ${size} bytes`,
      expected: `at most ${mostBytes} bytes`,
      fix: 'Keep one record in the file, and nothing else.',
    }
  }
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(readFileSync(path))
  // What the decoder could not read it marks so; in a text that was decoded wrongly before, the same mark stands.
  const broken = text.indexOf('\ufffd')
  if (broken >= 0) {
    return {
      ...positionAt(text, broken),
      received: 'bytes that are not UTF-8',
      expected: 'text in UTF-8',
      fix: 'Save the file as UTF-8.',
    }
  }
  const control = text.search(/(?![\t\n\r])\p{Cc}/u)
  if (control >= 0) {
    return {
      ...positionAt(text, control),
      received: `a control character, ${named(text, control)}`,
      expected: 'plain text',
      fix: 'Take it out, or write the file anew.',
    }
  }
  if (text.trim() === '') {
    return {
      ...start,
      received: 'an empty file',
      expected: 'a record',
      fix: 'Fill it in, or delete it; `pnpm data new` writes a file to fill in.',
    }
  }
  return text.replace(/^\ufeff/, '')
}

const start: Position = { line: 1, column: 1 }

function positionAt(text: string, index: number): Position {
  const lines = text.slice(0, index).split('\n')
  return { line: lines.length, column: (lines.at(-1) ?? '').length + 1 }
}

const named = (text: string, index: number): string =>
  text[index] === '\0'
    ? 'NUL'
    : `U+${text.charCodeAt(index).toString(16).toUpperCase().padStart(4, '0')}`

function isReadable(path: string): boolean {
  try {
    accessSync(path, constants.R_OK)
    return true
  } catch {
    return false
  }
}
