import { expect, test } from 'vitest'
import { findingsOf } from '../testing/coast-folder.ts'
import { draft } from '../testing/coast.ts'
import { eventTimes } from './event-times.ts'

test.each([
  ['an end that is not after the start', { end: '2001-05-03T16:00:00Z' }, 'end'],
  [
    'a start on another day in the zone, though not in UTC',
    { start: '2001-05-02T23:59:00+02:00' },
    'start',
  ],
  ['a zone that does not exist', { timeZone: 'Europe/Atlantis' }, 'timeZone'],
])('%s is a finding', (_, part, field) => {
  const findings = findingsOf(eventTimes, (drafts) => {
    Object.assign(draft(drafts, 'event', 'coast-evening'), part)
  })
  expect(findings).toMatchObject([{ field }])
})

test('the day is that of the zone, not that of UTC', () => {
  const findings = findingsOf(eventTimes, (drafts) => {
    Object.assign(draft(drafts, 'event', 'coast-evening'), {
      start: '2001-05-02T22:30:00Z',
      end: '2001-05-03T21:30:00Z',
    })
  })
  expect(findings).toEqual([])
})
