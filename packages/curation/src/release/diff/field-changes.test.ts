import { expect, test } from 'vitest'
import { classOf } from './field-changes.ts'

test.each([
  ['a new value', 'extended', { after: 'a' }],
  ['a removed value', 'corrected', { before: 'a' }],
  ['another value', 'corrected', { before: 'a', after: 'b' }],
  ['new items', 'extended', { before: ['a', { b: 1 }], after: ['c', { b: 1 }, 'a'] }],
  ['removed items', 'corrected', { before: ['a', 'b'], after: ['a'] }],
  ['one of two equal items removed', 'corrected', { before: ['a', 'a'], after: ['a'] }],
  ['a replaced item', 'corrected', { before: ['a'], after: ['b', 'c'] }],
] as const)('%s in a fact: %s', (_, expected, values) => {
  expect(classOf({ path: ['x'], kind: 'fact', ...values })).toBe(expected)
  expect(classOf({ path: ['x'], kind: 'wording', ...values })).toBe('reworded')
})
