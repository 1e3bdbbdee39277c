import { expect, test } from 'vitest'
import { dateInWords } from './date.ts'

test.each([
  [{ verbatim: 'By 1970', edtf: '../1970' }, 'by 1970'],
  [{ verbatim: 'In 1970', edtf: '1970-04', told: { edtf: '1970' } }, 'April 1970 (told: 1970)'],
  [{ verbatim: 'once', edtf: null }, '“once”'],
  [{ verbatim: null, edtf: null }, 'no date told'],
])('%o is %s', (date, words) => {
  expect(dateInWords(date)).toBe(words)
})
