import { expect, test } from 'vitest'
import { edit, findingsOf } from '../testing/index.ts'
import { eventTimes } from './event-times.ts'

test.each([
  ['an end before the start', { end: '2001-05-03T16:00:00Z' }, 'end'],
  ['a start on another day in the zone', { start: '2001-05-02T23:59:00+02:00' }, 'start'],
])('rejects %s', (_, part, field) => {
  expect(findingsOf(eventTimes, edit('event', 'coast-evening', part))).toMatchObject([{ field }])
})

test('takes the day in the time zone, not in UTC', () => {
  const times = { start: '2001-05-02T22:30:00Z', end: '2001-05-03T21:30:00Z' }
  expect(findingsOf(eventTimes, edit('event', 'coast-evening', times))).toEqual([])
})
