import { chronology, claims } from '@nkidp/sino-dprk-data'
import { expect, test } from 'vitest'
import { dateHead, dateOrigin } from './date-sentence.ts'

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
