import { allTimes } from '../dates/dates.ts'
import { readEdtf } from '../dates/edtf.ts'
import type { Rule } from '../rule.ts'

export const edtfExists: Rule = {
  name: 'edtf-exists',
  guarantee:
    'Every date is valid EDTF of the profile that the documentation gives, and stands in the calendar.',
  needsSource: false,
  *check(workspace) {
    for (const { file, path, time } of allTimes(workspace)) {
      const reading = time.edtf === null ? undefined : readEdtf(time.edtf)
      if (reading !== undefined && 'fix' in reading)
        yield { file, path: [...path, 'edtf'], ...reading }
    }
  },
}
