import { expect, test } from 'vitest'
import { classOf } from './class-of.ts'

test.each([
  ['a value that was not there', 'extended', { after: 'a' }],
  ['a value that is gone', 'corrected', { before: 'a' }],
  ['another value', 'corrected', { before: 'a', after: 'b' }],
  ['a list with items more', 'extended', { before: ['a', { b: 1 }], after: ['c', { b: 1 }, 'a'] }],
  ['a list with items fewer', 'corrected', { before: ['a', 'b'], after: ['a'] }],
  ['a list with an item less often', 'corrected', { before: ['a', 'a'], after: ['a'] }],
  [
    'a list with an item in the place of another',
    'corrected',
    { before: ['a'], after: ['b', 'c'] },
  ],
] as const)('%s, for a fact, counts as %s', (_, expected, values) => {
  expect(classOf({ path: ['x'], kind: 'fact', ...values })).toBe(expected)
  expect(classOf({ path: ['x'], kind: 'wording', ...values })).toBe('reworded')
})
