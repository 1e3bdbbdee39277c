import { expect, test } from 'vitest'
import { oneLine, printable } from './index.ts'

test.each([
  ['an escape sequence', '\u001b[2Ja', '\\u001b[2Ja'],
  ['a bell, a return and a tab', '\u0007\r\t', '\\u0007\\u000d\\u0009'],
  ['C1 and DEL', '\u009b\u007f', '\\u009b\\u007f'],
  ['line separators', '\u2028\u2029', '\\u2028\\u2029'],
  ['bidirectional controls', '\u202ea\u2066\u200f', '\\u202ea\\u2066\\u200f'],
  ['half a surrogate pair', '\ud800a\udc00', '\\ud800a\\udc00'],
  ['not a whole pair, a line feed or a joiner', '👩‍🚀\n“é”', '👩‍🚀\n“é”'],
])('printable escapes %s', (_, text, expected) => expect(printable(text)).toBe(expected))

test('oneLine escapes line feeds and shortens', () => {
  expect(oneLine('a\n::error::b')).toBe('a\\u000a::error::b')
  expect(oneLine('x'.repeat(900_000))).toBe(`${'x'.repeat(499)}…`)
})
