import { edit, testRule } from '../testing/index.ts'
import { eventTimes } from './event-times.ts'

const held = (times: object) => edit('event', 'coast-evening', times)

testRule(eventTimes, {
  rejects: [
    ['an end before the start', held({ end: '2001-05-03T16:00:00Z' }), 'coast-evening end'],
    [
      'a start on another day in the zone',
      held({ start: '2001-05-02T23:59:00+02:00' }),
      'coast-evening start',
    ],
  ],
  accepts: [
    [
      'a start on another day in UTC',
      held({ start: '2001-05-02T22:30:00Z', end: '2001-05-03T21:30:00Z' }),
    ],
  ],
})
