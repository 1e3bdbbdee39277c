import { expect, test } from 'vitest'
import { compareDays, dayNumber, daysOf, parseDay } from './day.ts'

test.each([
  ['1961', '1961-01-01', '1961-12-31'],
  ['1961-04', '1961-04-01', '1961-04-30'],
  ['1960-02', '1960-02-01', '1960-02-29'],
  ['1900-02', '1900-02-01', '1900-02-28'],
  ['0004-02', '0004-02-01', '0004-02-29'],
  ['1961-07-11', '1961-07-11', '1961-07-11'],
  ['-0107', '-0107-01-01', '-0107-12-31'],
])('%s runs from %s to %s', (date, first, last) => {
  expect(daysOf(date)).toEqual({ first, last })
})

test.each([
  '1961-02-29',
  '1961-13',
  '1961-00',
  '1961-01-00',
  '1961-04-31',
  '-0000',
  '196',
  '1961-1',
  '1961 ',
  '1961\n',
  'yesterday',
  '',
])('%j is not an existing date', (date) => {
  expect(daysOf(date)).toBeUndefined()
})

test('years before 1 are negative', () => {
  expect(compareDays('-0107-01-01', '0001-01-01')).toBeLessThan(0)
  expect(compareDays('-0107-01-01', '-0108-12-31')).toBeGreaterThan(0)
  expect(compareDays('0000-06-01', '-0001-06-01')).toBeGreaterThan(0)
})

test.each([
  ['1970-01-01', 0],
  ['1969-12-31', -1],
  ['2000-03-01', 11_017],
  ['0004-02-29', -718_008],
])('day %s has the number %i', (day, number) => {
  expect(dayNumber(day)).toBe(number)
})

test('throws for a text that is not a day', () => {
  expect(() => parseDay('1970')).toThrow(/YYYY-MM-DD, received "1970"/)
})
