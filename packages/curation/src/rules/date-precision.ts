import { allTimes } from '../dates/dates.ts'
import { readEdtf, undated } from '../dates/edtf.ts'
import type { Rule } from '../rule.ts'

export const datePrecision: Rule = {
  name: 'date-precision',
  guarantee:
    'The precision of a date is that of its EDTF, for an interval the coarser of its dated ends; none where no end is dated.',
  needsSource: false,
  *check(workspace) {
    for (const { file, path, time } of allTimes(workspace)) {
      const reading = time.edtf === null ? undated : readEdtf(time.edtf)
      if ('fix' in reading || reading.precision === time.precision) continue
      yield {
        file,
        path: [...path, 'precision'],
        received: time.precision,
        expected: reading.precision,
        fix: `Write precision: ${reading.precision}; or correct the EDTF.`,
      }
    }
  },
}
