import { edit, testRule } from '../testing/index.ts'
import { eventTimes } from './event-times.ts'

const held = (times: object) => edit('event', 'coast-evening', times)

testRule(eventTimes, {
  rejects: [
    ['an end before the start', held({ end: '2001-05-03T18:00:00+02:00' }), 'coast-evening end'],
    [
      'a start on another day in the zone',
      held({ start: '2001-05-02T23:59:00+02:00' }),
      'coast-evening start',
    ],
    [
      'a start with an offset that is not in force',
      held({ start: '2001-05-03T17:00:00+01:00' }),
      { at: 'coast-evening start', received: /which is 2001-05-03T18:00:00 in Europe/ },
    ],
    ['an end in UTC', held({ end: '2001-05-03T18:00:00Z' }), 'coast-evening end'],
  ],
  accepts: [
    [
      'the first and the last minute of the day',
      held({ start: '2001-05-03T00:00:00+02:00', end: '2001-05-03T23:59:59.5+02:00' }),
    ],
  ],
})
