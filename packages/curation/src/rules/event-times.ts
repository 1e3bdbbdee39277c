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
        if (day === undefined) {
          yield {
            file,
            path: ['timeZone'],
            expected: 'an IANA time zone, as in Europe/Oslo',
            received: timeZone,
            fix: 'Correct the time zone.',
          }
          break
        }
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

function dayIn(timeZone: string, instant: string): string | undefined {
  try {
    // Swedish dates have the form of ISO 8601.
    return new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short' }).format(
      new Date(instant),
    )
  } catch {
    return undefined
  }
}
