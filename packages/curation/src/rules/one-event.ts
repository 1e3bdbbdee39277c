import type { Rule } from '../rule.ts'

export const oneEvent: Rule = {
  name: 'one-event',
  guarantee: 'The dataset has exactly one event.',
  *check({ ids }) {
    const events = [...ids].flatMap(([id, collections]) =>
      collections.filter((collection) => collection === 'event').map(() => id),
    )
    if (events.length === 1) return
    yield {
      path: [],
      expected: 'one event',
      received: events.length === 0 ? 'no event' : `${events.length} events: ${events.join(', ')}`,
      fix: 'Keep one record in the folder `event`.',
    }
  },
}
