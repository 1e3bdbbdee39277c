import { expect, test } from 'vitest'
import { dateInWords, instantInWords, whenInWords } from './date-words.ts'

test.each([
  [{ verbatim: 'By 1970', edtf: '../1970' }, 'by 1970'],
  [
    { verbatim: 'In 1970', edtf: '1970-04', told: { edtf: '1970' } },
    'April 1970 (in the report: 1970)',
  ],
  [{ verbatim: 'once', edtf: null }, '“once”'],
  [{ verbatim: null, edtf: null }, 'no date given'],
])('%o is %s', (date, words) => {
  expect(dateInWords(date)).toBe(words)
})

test.each([
  ['stated', undefined, '1969'],
  ['contextual', undefined, '1969'],
  ['inferred', undefined, '1969, dated by the editors'],
  ['inferred', { edtf: '196X' }, '1969 (in the report: the 1960s), narrowed by the editors'],
])('what is %s is said to be told, or by whom it is dated', (basis, told, words) => {
  expect(whenInWords({ verbatim: null, edtf: '1969', basis, ...(told && { told }) })).toBe(words)
})

test('an instant is in its own time zone', () => {
  expect(instantInWords('2009-04-06T23:30:00-04:00')).toBe('April 6, 2009 at 11:30 PM (UTC−04:00)')
  expect(instantInWords('2009-04-06')).toBeUndefined()
})
