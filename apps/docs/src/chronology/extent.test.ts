import { expect, test } from 'vitest'
import { extentOf } from './extent.ts'

const drawn = (
  kind: 'incident' | 'process' | 'series',
  edtf: string,
  earliest: string | null,
  latest: string | null,
) => {
  const { from, to, start, end, shape } = extentOf(kind, { edtf, earliest, latest })
  const day = (time: number) => new Date(time).toISOString().slice(0, 10)
  return [day(from), day(to - 1), start, end, shape]
}

test.each([
  [
    '1969-03-02',
    '1969-03-02',
    '1969-03-02',
    ['1969-03-02', '1969-03-02', 'sharp', 'sharp', 'capsule'],
  ],
  ['1969', '1969-01-01', '1969-12-31', ['1969-01-01', '1969-12-31', 'sharp', 'sharp', 'capsule']],
  [
    '1966/1969',
    '1966-01-01',
    '1969-12-31',
    ['1966-01-01', '1969-12-31', 'sharp', 'sharp', 'capsule'],
  ],
  ['../1970', null, '1970-12-31', ['1970-01-01', '1970-12-31', 'ragged', 'sharp', 'capsule']],
  ['196X', '1960-01-01', '1969-12-31', ['1960-01-01', '1969-12-31', 'faded', 'faded', 'capsule']],
])('an incident told as %s', (edtf, earliest, latest, expected) => {
  expect(drawn('incident', edtf, earliest, latest)).toEqual(expected)
})

test('repeated acts are drawn between the dates that bound them', () => {
  expect(drawn('series', '1966/1969', '1966-01-01', '1969-12-31')).toEqual([
    '1966-01-01',
    '1969-12-31',
    'sharp',
    'sharp',
    'series',
  ])
})

test.each([
  ['1966/1969', '1966-01-01', '1969-12-31', ['1966-01-01', '1969-12-31', 'sharp', 'sharp', 'bar']],
  ['17XX/18XX', '1700-01-01', '1899-12-31', ['1700-01-01', '1899-12-31', 'faded', 'faded', 'bar']],
  ['1950~/1953', '1950-01-01', '1953-12-31', ['1950-01-01', '1953-12-31', 'faded', 'sharp', 'bar']],
  ['2006/..', '2006-01-01', null, ['2006-01-01', '2009-04-06', 'sharp', 'arrow', 'bar']],
  ['1978/', '1978-01-01', null, ['1978-01-01', '1978-12-31', 'sharp', 'ragged', 'bar']],
  ['/1969', null, '1969-12-31', ['1969-01-01', '1969-12-31', 'ragged', 'sharp', 'bar']],
])('what lasted, told as %s', (edtf, earliest, latest, expected) => {
  expect(drawn('process', edtf, earliest, latest)).toEqual(expected)
})
