import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parseJson } from './json-text.ts'

test('any JSON text gives the value that it holds, where every format can hold it', () => {
  fc.assert(
    fc.property(fc.json({ maxDepth: 8, stringUnit: 'binary' }), (text) => {
      fc.pre(!text.includes(String.raw`\u0000`))
      expect(parseJson(text)).toEqual({ value: JSON.parse(text) as unknown })
    }),
  )
})

test('what JSON.parse refuses is a problem, and nothing else is but a name that stands twice, and a character that not every format can hold', () => {
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
        else if (valid)
          expect(['each name once in an object', 'text that every format can hold']).toContain(
            parsed.problem.expected,
          )
      },
    ),
    { numRuns: 5000 },
  )
})

describe('a problem is told with its line and column', () => {
  test.each([
    ['{"a": 1,\n "b": tru}', 2, 7, '"tru}" (invalid symbol)'],
    ['{"a": 1,\n "b": 2', 2, 8, 'the end of the text (close brace expected)'],
    ['', 1, 1, 'the end of the text (value expected)'],
    ['{"a": 1} {', 1, 10, '"{" (end of file expected)'],
    ['// no\n{}', 1, 1, '"// no'],
    ['{"a": 1,}', 1, 9, '"}" (property name expected)'],
    ['{"a": 1,\n "a": 2}', 2, 2, 'the name "a" a second time'],
    ['{"a": {"b": 1, "\\u0062": 2}}', 1, 16, 'the name "b" a second time'],
    ['[{"a": 1}, {"a": 1, "a": 2}]', 1, 21, 'the name "a" a second time'],
    ['{"a": "\\ud800"}', 1, 7, 'text with half of a surrogate pair'],
    ['{"a": "\\udc00\\ud800"}', 1, 7, 'text with half of a surrogate pair'],
    ['["a\\u0000b"]', 1, 2, 'text with a NUL'],
    [`${'['.repeat(100_000)}`, 1, 65, 'more than 64 levels of nesting'],
    [`${'{"a":'.repeat(100_000)}`, 1, 321, 'more than 64 levels of nesting'],
  ])('%.40j', (text, line, column, found) => {
    expect(parseJson(text)).toEqual({
      problem: {
        line,
        column,
        found: expect.stringContaining(found) as string,
        expected: expect.any(String) as string,
      },
    })
  })
})

test('a byte order mark in front is passed over', () => {
  expect(parseJson('\uFEFF{"a": 1}')).toEqual({ value: { a: 1 } })
  expect(parseJson('\uFEFF\uFEFF{}')).toHaveProperty('problem')
})
