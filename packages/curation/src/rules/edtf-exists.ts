import { allTimes } from '../dates/dates.ts'
import { readEdtf } from '../dates/edtf.ts'
import type { Rule } from '../rule.ts'

export const edtfExists: Rule = {
  name: 'edtf-exists',
  guarantee: 'Every date is valid in the documented EDTF profile and exists in the calendar.',
  *check(workspace) {
    for (const { file, path, time } of allTimes(workspace)) {
      const reading = readEdtf(time.edtf)
      if ('fix' in reading) yield { file, path: [...path, 'edtf'], ...reading }
    }
  },
}
