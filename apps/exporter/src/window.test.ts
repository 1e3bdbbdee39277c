import { describe, expect, test } from 'vitest'
import { isDated, overlaps } from './window.ts'

describe('an entry is in the window if it may have happened, or gone on, in it', () => {
  const fifties = { from: '1950-01-01', to: '1959-12-31' }
  test.each([
    ['on its first day', '1950-01-01', '1950-01-01', fifties, true],
    ['on its last day', '1959-12-31', '1959-12-31', fifties, true],
    ['the day before', '1949-12-31', '1949-12-31', fifties, false],
    ['the day after', '1960-01-01', '1960-01-01', fifties, false],
    ['around it', '1900-01-01', '2000-01-01', fifties, true],
    ['with an open end, begun before', '1900-01-01', null, fifties, true],
    ['with an open end, begun after', '1960-01-01', null, fifties, false],
    ['with an unknown start, over before', null, '1949-12-31', fifties, false],
    ['with an unknown start, over within', null, '1950-01-01', fifties, true],
    ['from a day on', '1960-01-01', '1960-01-01', { from: '1950-01-01', to: null }, true],
    ['up to a day', '1949-01-01', '1949-01-01', { from: null, to: '1950-01-01' }, true],
    [
      'before our era',
      '-0107-01-01',
      '-0107-12-31',
      { from: '-0200-01-01', to: '-0001-12-31' },
      true,
    ],
    [
      'before our era, too late',
      '-0107-01-01',
      '-0107-12-31',
      { from: '-0300-01-01', to: '-0200-12-31' },
      false,
    ],
  ])('%s', (_name, earliest, latest, window, expected) =>
    expect(overlaps({ earliest, latest }, window)).toBe(expected),
  )
})

test('only an entry with neither bound is undated', () => {
  expect(isDated({ earliest: null, latest: null })).toBe(false)
  expect(isDated({ earliest: null, latest: '1950-01-01' })).toBe(true)
  expect(isDated({ earliest: '1950-01-01', latest: null })).toBe(true)
})
