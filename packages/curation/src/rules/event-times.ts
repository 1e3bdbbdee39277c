import type { Rule } from '../rule.ts'

export const eventTimes: Rule = {
  name: 'event-times',
  guarantee: 'The event ends after it starts, and both are on its day in its time zone.',
  needsSource: false,
  *check({ files }) {
    for (const file of files.filter((candidate) => candidate.collection === 'event')) {
      const { start, end, timeZone, date } = file.record
      if (Date.parse(start) >= Date.parse(end)) {
        yield {
          file,
          path: ['end'],
          received: end,
          expected: `an instant after ${start}`,
          fix: 'Correct the start or the end.',
        }
      }
      for (const [field, instant] of [
        ['start', start],
        ['end', end],
      ] as const) {
        const day = dayIn(timeZone, instant)
        if (day === undefined) {
          yield {
            file,
            path: ['timeZone'],
            received: timeZone,
            expected: 'an IANA time zone, as in Europe/Oslo',
            fix: 'Correct the name of the zone.',
          }
          break
        }
        if (day !== date.earliest || day !== date.latest) {
          yield {
            file,
            path: [field],
            received: `${instant}, which is on ${day} in ${timeZone}`,
            expected: `the day of the event, ${date.edtf}`,
            fix: 'Correct the instant, its offset, or the date.',
          }
        }
      }
    }
  },
}

/** The day of an instant in a zone, as YYYY-MM-DD; undefined where there is no such zone. */
function dayIn(timeZone: string, instant: string): string | undefined {
  try {
    // Swedish writes its dates as ISO 8601 does.
    return new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short' }).format(
      new Date(instant),
    )
  } catch {
    return undefined
  }
}
