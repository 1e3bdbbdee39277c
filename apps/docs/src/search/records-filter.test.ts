import { expect, test } from 'vitest'
import { nameKey } from './names.ts'
import { hasWords } from './records-filter.ts'

test.each([
  ['Kim Il Sung', 'kim sung', true],
  ['Kim Il Sung', 'il-su', true],
  ['Kim Il Sung', 'im', false],
  ['Kim Il Sung', 'kim mao', false],
  ['P’yŏngyang', 'pyongyang', true],
  ['Peoples’ Republic', 'PEOPLE', true],
  ['U.S.', 'us', true],
  ['周恩来', '周', true],
  ['Kim', ' ', true],
])('%s is shown for “%s”: %s', (text, query, isShown) => {
  expect(hasWords(nameKey(text), query)).toBe(isShown)
})
