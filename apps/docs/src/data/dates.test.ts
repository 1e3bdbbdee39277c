import { chronology, claims } from '@nkidp/sino-dprk-data'
import { expect, test } from 'vitest'
import { dateHead, dateInWords, dateOrigin, instantInWords, whenInWords } from './dates.ts'

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

type Dated = Parameters<typeof dateOrigin>[0]
const told = { edtf: '1970', earliest: null, latest: null, precision: 'year' } as const

test.each<[Dated, string, string]>([
  [{ verbatim: 'In 1970', edtf: '1970', basis: 'stated' }, '1970', 'The report says “In 1970”'],
  [
    { verbatim: 'In 1970', edtf: '1970-04', basis: 'inferred', told: { ...told, basis: 'stated' } },
    'April 1970',
    'The report says “In 1970”; the editors narrow it',
  ],
  [
    { verbatim: null, edtf: '1970-04', basis: 'inferred', told: { ...told, basis: 'contextual' } },
    'April 1970',
    '1970 follows from the passage; the editors narrow it',
  ],
  [
    {
      verbatim: '60-year alliance',
      edtf: '1949/..',
      basis: 'inferred',
      told: { ...told, edtf: null, basis: 'stated' },
    },
    'Since 1949',
    'The report says “60-year alliance”; the editors supply one',
  ],
  [
    { verbatim: null, edtf: '1950', basis: 'inferred' },
    '1950',
    'The report gives no date; the editors supply it',
  ],
  [
    { verbatim: null, edtf: '1966/1969', basis: 'contextual' },
    '1966–1969',
    'The sentence has no date; it follows from the passage',
  ],
  [
    { verbatim: 'By 1970', edtf: '../1970', basis: 'contextual' },
    'By 1970',
    'The report says “By 1970”; the date follows from the passage',
  ],
  [
    { verbatim: 'later', edtf: null, basis: 'stated' },
    'No date',
    'The report says “later”; no date follows from that',
  ],
  [{ verbatim: null, edtf: null, basis: 'contextual' }, 'No date', 'The report gives none'],
])('%j reads: %s. %s', (date, head, origin) => {
  expect([dateHead(date), dateOrigin(date)]).toEqual([head, origin])
})

test('every date that rests on the editors says so', () => {
  const dates = [
    ...chronology.map(({ date }) => date),
    ...claims.flatMap(({ period = [] }) => period),
  ]
  for (const date of dates)
    expect(dateOrigin(date).includes('editors'), dateOrigin(date)).toBe(date.basis === 'inferred')
})
