import fc from 'fast-check'
import { expect, test } from 'vitest'
import { changedWords, type ChangedPart } from './changed-words.ts'

const joined = (parts: readonly ChangedPart[], without: ChangedPart['is']) =>
  parts
    .filter(({ is }) => is !== without)
    .map(({ text }) => text)
    .join('')

test('the parts of a change make up the old text and the new one', () => {
  const words = fc.array(fc.constantFrom('by', 'April', '1970', ',', 'Kim', 'China’s'), {
    maxLength: 9,
  })
  fc.assert(
    fc.property(words, words, (before, after) => {
      const parts = changedWords(before.join(' '), after.join(' '))
      expect(joined(parts, 'added')).toBe(before.join(' '))
      expect(joined(parts, 'removed')).toBe(after.join(' '))
    }),
  )
})

test.each([
  ['1956', 'September 1956', '-1956- +September 1956+'],
  ['April 1970', 'May 1970', '-April- +May+  1970'],
  ['China agreed.', 'China refused.', ' China -agreed- +refused+ .'],
  ['one', 'entirely different', '-one- +entirely different+'],
  ['', 'new', '+new+'],
])('from %j to %j only the changed words are marked', (before, after, expected) => {
  const marks = { same: '', removed: '-', added: '+' }
  const shown = changedWords(before, after)
    .map(({ text, is }) => `${marks[is]}${text}${marks[is]}`)
    .join(' ')
  expect(shown.replace(/\s+/g, ' ').trim()).toBe(expected.replace(/\s+/g, ' ').trim())
})
