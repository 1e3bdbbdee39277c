import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readEdtf } from './edtf.ts'

test.each([
  ['1966', '1966-01-01', '1966-12-31', 'year'],
  ['1966-02', '1966-02-01', '1966-02-28', 'month'],
  ['2004-02-29', '2004-02-29', '2004-02-29', 'day'],
  ['196X', '1960-01-01', '1969-12-31', 'decade'],
  ['17XX', '1700-01-01', '1799-12-31', 'century'],
  ['17XX/18XX', '1700-01-01', '1899-12-31', 'century'],
  ['-0107', '-0107-01-01', '-0107-12-31', 'year'],
  ['-0107/0050', '-0107-01-01', '0050-12-31', 'year'],
  ['0000', '0000-01-01', '0000-12-31', 'year'],
  ['1966~', '1966-01-01', '1966-12-31', 'year'],
  ['1966-02-03%', '1966-02-03', '1966-02-03', 'day'],
  ['196X~', '1960-01-01', '1969-12-31', 'decade'],
  ['1966~/1969~', '1966-01-01', '1969-12-31', 'year'],
  ['1989-06-03/1989-06-04', '1989-06-03', '1989-06-04', 'day'],
  ['1966/1969-04', '1966-01-01', '1969-04-30', 'year'],
  ['1970/..', '1970-01-01', null, 'year'],
  ['2003-08-27/..', '2003-08-27', null, 'day'],
  ['1970/', '1970-01-01', null, 'year'],
  ['../1970', null, '1970-12-31', 'year'],
  ['/1945', null, '1945-12-31', 'year'],
  ['/1945?', null, '1945-12-31', 'year'],
  ['/..', null, null, 'none'],
])('%s runs from %s to %s, known to the %s', (text, earliest, latest, precision) => {
  expect(readEdtf(text)).toEqual({ earliest, latest, precision })
})

test.each([
  '1966-02-29',
  '1900-02-29',
  '1966-02-30',
  '1966-04-31',
  '1966-13',
  '1966-00',
  '1966-01-00',
  '1966/1966-02-29',
  '-00XX',
  '-0000',
])('%s does not exist', (text) => {
  expect(readEdtf(text)).toMatchObject({ expected: 'a date that exists in the calendar' })
})

test.each(['1969/1966', '1966-05-02/1966-05-01', '18XX/17XX'])(
  '%s ends before it starts',
  (text) => {
    expect(readEdtf(text)).toMatchObject({ expected: 'an interval whose start is before its end' })
  },
)

test.each([
  '[1966..1969]',
  '{1966,1967}',
  '1966-21',
  '1966-XX',
  'XXXX',
  'Y17000',
  '~1966',
  '1966-~02',
  '1966-02-28T10:00:00Z',
  '196',
  '19661',
  '1966-2',
  '/',
  '../',
  '../..',
  '..',
  '',
  '1966 ',
  '1966\n',
  'open/1966',
  '1966/1967/1968',
  '1966~~',
])('%j is outside the profile', (text) => {
  expect(readEdtf(text)).toMatchObject({ expected: expect.stringMatching(/^EDTF: /) as string })
})

test('the bounds of a day are the day itself', () => {
  fc.assert(
    fc.property(
      fc.date({ min: new Date('0000-01-01'), max: new Date('9999-12-31'), noInvalidDate: true }),
      (date) => {
        const day = date.toISOString().slice(0, 10)
        expect(readEdtf(day)).toEqual({ earliest: day, latest: day, precision: 'day' })
      },
    ),
  )
})

test('a year and a month are bounded by their first and last days', () => {
  const year = fc
    .integer({ min: -9998, max: 9999 })
    .filter((number) => number !== 0)
    .map((number) => `${number < 0 ? '-' : ''}${String(Math.abs(number)).padStart(4, '0')}`)
  fc.assert(
    fc.property(year, fc.integer({ min: 1, max: 12 }), (text, month) => {
      const padded = String(month).padStart(2, '0')
      expect(readEdtf(text)).toMatchObject({ earliest: `${text}-01-01`, latest: `${text}-12-31` })
      expect(readEdtf(`${text}-${padded}`)).toMatchObject({
        earliest: `${text}-${padded}-01`,
        latest: expect.stringMatching(new RegExp(`^${text}-${padded}-(28|29|30|31)$`)) as string,
      })
    }),
  )
})

test('never throws', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.stringMatching(/^[-0-9X/.~?%]{0,24}$/)), (text) => {
      expect(readEdtf(text)).toBeTypeOf('object')
    }),
  )
})
