import fc from 'fast-check'
import { expect, test } from 'vitest'
import { parseJson } from './parse-json.ts'

test('a JSON text gives its value, if every format can hold it', () => {
  fc.assert(
    fc.property(fc.json({ maxDepth: 8, stringUnit: 'binary' }), (text) => {
      fc.pre(!text.includes(String.raw`\u0000`))
      expect(parseJson(text)).toEqual({ value: JSON.parse(text) as unknown })
    }),
  )
})

test('refuses what JSON.parse refuses, and otherwise only duplicate names and unwritable text', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: fc.constantFrom(...'{}[]":,0123-.eE+tfn \\u\t\n/*'), maxLength: 12 }),
      (text) => {
        const parsed = parseJson(text)
        let valid = true
        try {
          JSON.parse(text)
        } catch {
          valid = false
        }
        if ('value' in parsed) expect(valid).toBe(true)
        else if (valid) expect(parsed.issue.expected).toMatch(/^(each name once|text that every)/)
      },
    ),
    { numRuns: 5000 },
  )
})

test.each([
  ['{"a": 1,\n "b": tru}', 2, 7, '"tru}" (invalid symbol)'],
  ['{"a": 1,\n "b": 2', 2, 8, 'the end of the text (close brace expected)'],
  ['', 1, 1, 'the end of the text (value expected)'],
  ['{"a": 1} {', 1, 10, '"{" (end of file expected)'],
  ['// no\n{}', 1, 1, '"// no'],
  ['{"a": 1,}', 1, 9, '"}" (property name expected)'],
  ['{"a": 1,\n "a": 2}', 2, 2, '"a" a second time'],
  ['{"a": {"b": 1, "\\u0062": 2}}', 1, 16, '"b" a second time'],
  ['[{"a": 1}, {"a": 1, "a": 2}]', 1, 21, '"a" a second time'],
  ['{"a": "\\ud800"}', 1, 7, 'text with half of a surrogate pair'],
  ['{"a": "\\udc00\\ud800"}', 1, 7, 'text with half of a surrogate pair'],
  ['["a\\u0000b"]', 1, 2, 'text with a NUL'],
  ['['.repeat(100_000), 1, 1, 'JSON that is nested too deeply'],
  ['{"a":'.repeat(100_000), 1, 1, 'JSON that is nested too deeply'],
])('issue with line and column: %.40j', (text, line, column, received) => {
  expect(parseJson(text)).toEqual({
    issue: {
      line,
      column,
      expected: expect.any(String) as string,
      received: expect.stringContaining(received) as string,
      fix: expect.any(String) as string,
    },
  })
})
