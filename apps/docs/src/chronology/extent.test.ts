import { expect, test } from 'vitest'
import { endOf, extentOf } from './extent.ts'

const today = endOf('2009-04-06')
const drawn = (
  kind: 'incident' | 'process' | 'series',
  edtf: string,
  earliest: string | null,
  latest: string | null,
) => {
  const { from, to, start, end, course } = extentOf(kind, { edtf, earliest, latest }, today)
  const day = (time: number) => new Date(time).toISOString().slice(0, 10)
  return [day(from), day(to - 1), start, end, course]
}

test.each([
  [
    '1969-03-02',
    '1969-03-02',
    '1969-03-02',
    ['1969-03-02', '1969-03-02', 'sharp', 'sharp', 'once'],
  ],
  ['1969', '1969-01-01', '1969-12-31', ['1969-01-01', '1969-12-31', 'sharp', 'sharp', 'once']],
  ['1966/1969', '1966-01-01', '1969-12-31', ['1966-01-01', '1969-12-31', 'sharp', 'sharp', 'once']],
  ['../1970', null, '1970-12-31', ['1970-01-01', '1970-12-31', 'ragged', 'sharp', 'once']],
  ['196X', '1960-01-01', '1969-12-31', ['1960-01-01', '1969-12-31', 'faded', 'faded', 'once']],
])('an incident told as %s', (edtf, earliest, latest, expected) => {
  expect(drawn('incident', edtf, earliest, latest)).toEqual(expected)
})

test('repeated acts are drawn between the dates that bound them', () => {
  expect(drawn('series', '1966/1969', '1966-01-01', '1969-12-31')).toEqual([
    '1966-01-01',
    '1969-12-31',
    'sharp',
    'sharp',
    'repeated',
  ])
})

test.each([
  [
    '1966/1969',
    '1966-01-01',
    '1969-12-31',
    ['1966-01-01', '1969-12-31', 'sharp', 'sharp', 'lasting'],
  ],
  [
    '17XX/18XX',
    '1700-01-01',
    '1899-12-31',
    ['1700-01-01', '1899-12-31', 'faded', 'faded', 'lasting'],
  ],
  [
    '1950~/1953',
    '1950-01-01',
    '1953-12-31',
    ['1950-01-01', '1953-12-31', 'faded', 'sharp', 'lasting'],
  ],
  ['2006/..', '2006-01-01', null, ['2006-01-01', '2009-04-06', 'sharp', 'arrow', 'lasting']],
  ['1978/', '1978-01-01', null, ['1978-01-01', '1978-12-31', 'sharp', 'ragged', 'lasting']],
  ['/1969', null, '1969-12-31', ['1969-01-01', '1969-12-31', 'ragged', 'sharp', 'lasting']],
])('what lasted, told as %s', (edtf, earliest, latest, expected) => {
  expect(drawn('process', edtf, earliest, latest)).toEqual(expected)
})
