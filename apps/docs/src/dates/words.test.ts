import { expect, test } from 'vitest'
import { dateInWords, instantInWords } from './words.ts'

test.each([
  [{ verbatim: 'By 1970', edtf: '../1970' }, 'by 1970'],
  [{ verbatim: 'In 1970', edtf: '1970-04', told: { edtf: '1970' } }, 'April 1970 (told: 1970)'],
  [{ verbatim: 'once', edtf: null }, '“once”'],
  [{ verbatim: null, edtf: null }, 'no date told'],
])('%o is %s', (date, words) => {
  expect(dateInWords(date)).toBe(words)
})

test('an instant is told on its own clock', () => {
  expect(instantInWords('2009-04-06T23:30:00-04:00')).toBe('April 6, 2009 at 11:30 PM (UTC−04:00)')
  expect(instantInWords('2009-04-06')).toBeUndefined()
})
