import { testRule } from '../testing/index.ts'
import { oneEvent } from './one-event.ts'

testRule(oneEvent, {
  rejects: [
    [
      'a dataset without an event, at the folder of records',
      (drafts) => void (drafts.event = []),
      {
        at: '',
        received: 'no event',
        line: 1,
        column: 1,
        file: /records$/,
      },
    ],
    [
      'a second event',
      ({ event }) => void event.push({ ...event[0]!, id: 'another-evening' }),
      { received: '2 events: another-evening, coast-evening' },
    ],
  ],
})
