import { allTimes } from '../dates/dates.ts'
import { readEdtf } from '../dates/edtf.ts'
import type { Rule } from '../rule.ts'

export const dateBounds: Rule = {
  name: 'date-bounds',
  guarantee:
    'The earliest and the latest day of a date are the first and the last day that its EDTF allows, without its qualifiers, or null if it gives none.',
  *check(workspace) {
    for (const { file, path, time } of allTimes(workspace)) {
      const reading = readEdtf(time.edtf)
      if ('fix' in reading) continue
      for (const end of ['earliest', 'latest'] as const) {
        if (time[end] === reading[end]) continue
        yield {
          file,
          path: [...path, end],
          expected: String(reading[end]),
          received: String(time[end]),
          fix: `Write earliest: ${yamlDay(reading.earliest)}, latest: ${yamlDay(reading.latest)}; or correct the EDTF.`,
        }
      }
    }
  },
}

const yamlDay = (day: string | null): string => (day === null ? 'null' : `"${day}"`)
