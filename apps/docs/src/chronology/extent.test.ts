import { expect, test } from 'vitest'
import { dayNumber } from './day-number.ts'
import { extentOf } from './extent.ts'

const today = dayNumber('2009-04-07')
const asTold = (kind: string, edtf: string, earliest: string | null, latest: string | null) => {
  const { from, to, start, end, moment } = extentOf(
    {
      id: 'x',
      title: 'x',
      kind,
      date: { verbatim: null, basis: 'stated', edtf, earliest, latest },
      tellers: [],
      themes: [],
      actors: [],
      codings: [],
    },
    today,
  )
  const day = (number: number) => new Date(number * 86_400_000).toISOString().slice(0, 10)
  return [day(from), day(to - 1), start, end, moment]
}

test.each([
  [
    '1969-03-02',
    '1969-03-02',
    '1969-03-02',
    ['1969-03-02', '1969-03-02', 'sharp', 'sharp', 'dated'],
  ],
  ['1969', '1969-01-01', '1969-12-31', ['1969-01-01', '1969-12-31', 'sharp', 'sharp', 'dated']],
  [
    '1966/1969',
    '1966-01-01',
    '1969-12-31',
    ['1966-01-01', '1969-12-31', 'sharp', 'sharp', 'bounded'],
  ],
  ['../1970', null, '1970-12-31', ['1970-01-01', '1970-12-31', 'ragged', 'sharp', 'bounded']],
  ['196X', '1960-01-01', '1969-12-31', ['1960-01-01', '1969-12-31', 'faded', 'faded', 'bounded']],
])('an incident told as %s', (edtf, earliest, latest, drawn) => {
  expect(asTold('incident', edtf, earliest, latest)).toEqual(drawn)
})

test.each([
  ['1966/1969', '1966-01-01', '1969-12-31', ['1966-01-01', '1969-12-31', 'sharp', 'sharp', null]],
  ['17XX/18XX', '1700-01-01', '1899-12-31', ['1700-01-01', '1899-12-31', 'faded', 'faded', null]],
  ['1950~/1953', '1950-01-01', '1953-12-31', ['1950-01-01', '1953-12-31', 'faded', 'sharp', null]],
  ['2006/..', '2006-01-01', null, ['2006-01-01', '2009-04-06', 'sharp', 'arrow', null]],
  ['1978/', '1978-01-01', null, ['1978-01-01', '1978-12-31', 'sharp', 'ragged', null]],
  ['/1969', null, '1969-12-31', ['1969-01-01', '1969-12-31', 'ragged', 'sharp', null]],
])('what lasted, told as %s', (edtf, earliest, latest, drawn) => {
  expect(asTold('process', edtf, earliest, latest)).toEqual(drawn)
})
