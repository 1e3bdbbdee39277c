import { allTimes } from '../dates/dates.ts'
import { readEdtf } from '../dates/edtf.ts'
import type { Rule } from '../rule.ts'

export const datePrecision: Rule = {
  name: 'date-precision',
  guarantee:
    'The precision of a date is that of its EDTF: for an interval the coarser of its dated ends, or `none` if neither end is dated.',
  *check(workspace) {
    for (const { file, path, time } of allTimes(workspace)) {
      const reading = readEdtf(time.edtf)
      if ('fix' in reading || reading.precision === time.precision) continue
      yield {
        file,
        path: [...path, 'precision'],
        expected: reading.precision,
        received: time.precision,
        fix: `Write precision: ${reading.precision}; or correct the EDTF.`,
      }
    }
  },
}
