import { expect, test } from 'vitest'
import { hasWords } from './find.ts'

test.each([
  ['xyzzyq', false],
  ['kimchi', false],
  ['Kim xyzzyq', false],
  ['apologise', true],
  ['ARMIES', true],
  ['Il-sung', true],
  ['金日', true],
])('a hit for %s is shown if it has every word, or one of the same stem: %s', (query, expected) => {
  const content = 'Kim Il Sung apologizes to the x army. 伟大领袖金日成'
  expect(hasWords({ content, meta: {} }, query)).toBe(expected)
})
