import type { Rule } from '../rule.ts'
import { filesIn } from '../workspace.ts'

export const eventTimes: Rule = {
  name: 'event-times',
  guarantee: 'The event ends after it starts, and both are on its day in its time zone.',
  *check(workspace) {
    for (const file of filesIn(workspace, 'event')) {
      const { start, end, timeZone, date } = file.record
      if (Date.parse(start) >= Date.parse(end)) {
        yield {
          file,
          path: ['end'],
          expected: `an instant after ${start}`,
          received: end,
          fix: 'Correct the start or the end.',
        }
      }
      for (const [field, instant] of Object.entries({ start, end })) {
        const day = dayIn(timeZone, instant)
        if (day !== date.earliest || day !== date.latest) {
          yield {
            file,
            path: [field],
            expected: `an instant on the day of the event, ${date.edtf}`,
            received: `${instant}, which is on ${day} in ${timeZone}`,
            fix: 'Correct the instant, its offset, or the date.',
          }
        }
      }
    }
  },
}

// Swedish dates have the form of ISO 8601.
const dayIn = (timeZone: string, instant: string): string =>
  new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short' }).format(new Date(instant))
