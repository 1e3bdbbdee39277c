import { allTimes } from '../dates/dates.ts'
import { readEdtf, undated } from '../dates/edtf.ts'
import type { Rule } from '../rule.ts'

export const dateBounds: Rule = {
  name: 'date-bounds',
  guarantee:
    'The earliest and the latest day of a date are the first and the last that its EDTF allows, its qualifiers left aside; null where it gives none.',
  needsSource: false,
  *check(workspace) {
    for (const { file, path, time } of allTimes(workspace)) {
      const reading = time.edtf === null ? undated : readEdtf(time.edtf)
      if ('fix' in reading) continue
      for (const end of ['earliest', 'latest'] as const) {
        if (time[end] !== reading[end]) {
          yield {
            file,
            path: [...path, end],
            received: String(time[end]),
            expected: String(reading[end]),
            fix: `Write earliest: ${yamlDay(reading.earliest)}, latest: ${yamlDay(reading.latest)}; or correct the EDTF.`,
          }
        }
      }
    }
  },
}

const yamlDay = (day: string | null): string => (day === null ? 'null' : `"${day}"`)
