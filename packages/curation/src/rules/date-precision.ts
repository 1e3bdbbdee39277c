import { allDates } from '../record/dates.ts'
import { readEdtf, undated } from '../record/edtf.ts'
import type { Rule } from '../rule.ts'

export const datePrecision: Rule = {
  name: 'date-precision',
  guarantee: 'The precision of a date is that of its EDTF, for an interval the coarser of its dated ends; none where no end is dated.',
  needsSource: false,
  *check(workspace) {
    for (const { file, path, date } of allDates(workspace)) {
      const reading = date.edtf === null ? undated : readEdtf(date.edtf)
      if ('mend' in reading || reading.precision === date.precision) continue
      yield {
        file,
        path: [...path, 'precision'],
        found: date.precision,
        expected: reading.precision,
        mend: `Write precision: ${reading.precision}; or correct the EDTF.`,
      }
    }
  },
}
