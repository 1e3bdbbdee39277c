import { expect, test } from 'vitest'
import { dateWords } from './date-words.ts'

const undated = { verbatim: null, edtf: null }

test.each([
  ['1969-03-02', 'March 2, 1969'],
  ['1970-04', 'April 1970'],
  ['1970', '1970'],
  ['0037', '37'],
  ['0000', '1 BC'],
  ['0000-02-29', 'February 29, 1 BC'],
  ['-0107', '108 BC'],
  ['-0107-03', 'March 108 BC'],
  ['-0107/0313', '108 BC – 313'],
  ['196X', 'the 1960s'],
  ['17XX', 'the 18th century'],
  ['17XX/18XX', 'the 18th century – the 19th century'],
  ['01XX', 'the 2nd century'],
  ['02XX', 'the 3rd century'],
  ['10XX', 'the 11th century'],
  ['20XX', 'the 21st century'],
  ['1966/1969', '1966 – 1969'],
  ['2006/..', 'since 2006'],
  ['1953/', 'from 1953, end unknown'],
  ['/1945', 'until 1945, beginning unknown'],
  ['../1970', 'by 1970'],
  ['1950~', 'about 1950'],
  ['1950?', 'perhaps 1950'],
  ['1969%', 'perhaps about 1969'],
  ['1950%/1953~', 'perhaps about 1950 – about 1953'],
])('%s is %s', (edtf, words) => {
  expect(dateWords({ ...undated, edtf })).toBe(words)
})

test('a date that an editor narrowed keeps the one that was told', () => {
  expect(dateWords({ verbatim: 'In 1970', edtf: '1970-04', told: { edtf: '1970' } })).toBe('April 1970 (told: 1970)')
})

test('what has no date keeps the words that were told, and no others', () => {
  expect(dateWords({ ...undated, verbatim: 'once' })).toBe('once')
  expect(dateWords(undated)).toBe('')
})
