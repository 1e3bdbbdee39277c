import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { authoredRecords, fieldTable } from '../index.ts'
import { describeIssues, didYouMean, fieldName, parseShape, previewValue } from './index.ts'

const shape = z.strictObject({
  name: z.string().max(3).describe('Its name.'),
  kind: z.enum(['city', 'border']).describe('Its kind.'),
  size: z.int().min(1).optional().describe('Its size.'),
  list: z.array(z.string().regex(/^a/, 'a word in a')).min(1).optional().describe('Words.'),
})
const valid = { name: 'Oz', kind: 'city' } as const

const issuesIn = (value: unknown, fields = fieldTable(shape)) => {
  const parsed = parseShape(shape, value, fields)
  return 'issues' in parsed ? parsed.issues : []
}

describe('parseShape', () => {
  test('returns the parsed value', () => {
    expect(parseShape(shape, valid)).toEqual({ value: valid })
  })

  test.each([
    ['null', null, '', 'an object', 'null', 'Fill it in.'],
    ['a list', [], '', 'an object', 'an empty list', 'Write an object.'],
    [
      'a missing field',
      { name: 'Oz' },
      'kind',
      'one of city, border',
      'nothing',
      'Add `kind`. Its kind.',
    ],
    [
      'an unknown field',
      { ...valid, sise: 1 },
      'sise',
      'one of name, kind, size, list',
      'an unknown field, "sise"',
      'Rename or remove it. Did you mean "size"?',
    ],
    [
      'a number for a string',
      { ...valid, name: 1 },
      'name',
      'a string',
      '1, a number',
      'Put it in quotes, exactly as written in the file.',
    ],
    [
      'a boolean for a string',
      { ...valid, name: true },
      'name',
      'a string',
      'true',
      'Put it in quotes, exactly as written in the file.',
    ],
    [
      'a string for a number',
      { ...valid, size: '1' },
      'size',
      'a number',
      '"1", a string',
      'Remove the quotes.',
    ],
    [
      'a fraction',
      { ...valid, size: 1.5 },
      'size',
      'an integer',
      '1.5, a number',
      'Write an integer. Its size.',
    ],
    [
      'a number below its limit',
      { ...valid, size: 0 },
      'size',
      'at least 1',
      '0',
      'Correct the number. Its size.',
    ],
    [
      'a long string',
      { ...valid, name: 'Ozma' },
      'name',
      'at most 3 characters',
      '"Ozma"',
      'Shorten it. Its name.',
    ],
    [
      'an empty list in a field',
      { ...valid, list: [] },
      'list',
      'at least 1 item',
      'an empty list',
      'Fill it in, or remove the field. Words.',
    ],
    [
      'a wrong item',
      { ...valid, list: ['b'] },
      'list[0]',
      'a word in a',
      '"b"',
      'Correct it. Words.',
    ],
    [
      'a wrong word',
      { ...valid, kind: 'bordr' },
      'kind',
      'one of city, border',
      '"bordr"',
      'Choose one of them. Did you mean "border"? Its kind.',
    ],
  ])('explains %s', (_, value, field, expected, received, fix) => {
    expect(
      issuesIn(value).map(({ path, isUnknownField, ...issue }) => ({
        field: fieldName(path) ?? '',
        isUnknownField,
        ...issue,
      })),
    ).toEqual([{ field, isUnknownField: field === 'sise', expected, received, fix }])
  })

  test('needs no field table', () => {
    expect(issuesIn({ ...valid, sise: 1 }, [])).toMatchObject([
      { expected: 'no such field', fix: 'Rename or remove it.' },
    ])
  })

  test('does not list hundreds of codes', () => {
    const { chronology } = authoredRecords
    const parsed = parseShape(chronology, { codings: [{ cameo: '19' }] }, fieldTable(chronology))
    const issues = 'issues' in parsed ? parsed.issues : []
    expect(issues.find(({ path }) => path.at(-1) === 'cameo')?.expected).toBe(
      'one of 297 words, from 010 to 2042',
    )
  })
})

test('describeIssues gives the first issues in one line', () => {
  const issues = issuesIn({ kind: 'city', name: 1, size: 'x', list: [1] })
  expect(describeIssues(issues, 2)).toBe(
    'name: expected a string, received 1, a number; size: expected a number, received "x", a string; 1 more',
  )
  expect(describeIssues(issuesIn(1))).toBe('value: expected an object, received 1, a number')
})

test.each([
  [undefined, 'nothing'],
  [null, 'null'],
  [[1], 'a list'],
  [{}, 'an object'],
  [() => 1, 'a function'],
  [1n, '1'],
  [true, 'true'],
  ['a"b', '"a\\"b"'],
  ['\u001b[31m\u0085\u2028', '"\\u001b[31m\\u0085\\u2028"'],
  ['x'.repeat(100), `"${'x'.repeat(69)}…"`],
])('preview %#', (value, preview) => {
  expect(previewValue(value)).toBe(preview)
})

test.each([
  ['chekc', ['check', 'diff'], {}, ' Did you mean "check"?'],
  ['ndjsn', ['json-lines'], { ndjson: 'json-lines' }, ' Did you mean "json-lines"?'],
  ['elephant', ['check'], {}, ''],
  ['x', [], {}, ''],
])('didYouMean: %s of %j', (word, candidates, aliases, suggestion) => {
  expect(didYouMean(word, candidates, aliases)).toBe(suggestion)
})
