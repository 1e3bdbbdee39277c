import type { Rule } from '../rule.ts'
import { filesIn } from '../workspace.ts'

export const eventTimes: Rule = {
  name: 'event-times',
  guarantee:
    'The event ends after it starts. Both times are on the day of the event, with the offset of its time zone on that day.',
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
        const local = localTime(timeZone, instant)
        const [day] = local.split('T')
        if (day !== date.earliest || day !== date.latest || !instant.startsWith(local)) {
          yield {
            file,
            path: [field],
            expected: `an instant on the day of the event, ${date.edtf}, with the offset of ${timeZone}`,
            received: `${instant}, which is ${local} in ${timeZone}`,
            fix: 'Correct the instant, its offset, or the date.',
          }
        }
      }
    }
  },
}

// Swedish dates have the form of ISO 8601.
const localTime = (timeZone: string, instant: string): string =>
  new Date(instant).toLocaleString('sv-SE', { timeZone }).replace(' ', 'T')
