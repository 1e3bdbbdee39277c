import type { Rule } from '../rule.ts'

export const oneEvent: Rule = {
  name: 'one-event',
  guarantee: 'The dataset is about one event, and has one record of it.',
  needsSource: false,
  *check({ ids }) {
    const events = [...ids].flatMap(([id, collections]) =>
      collections.filter((collection) => collection === 'event').map(() => id),
    )
    if (events.length !== 1) {
      yield {
        path: [],
        received:
          events.length === 0 ? 'no event' : `${events.length} events: ${events.join(', ')}`,
        expected: 'one',
        fix: 'Keep one record in the folder `event`.',
      }
    }
  },
}
