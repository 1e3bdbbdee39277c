import { missingIn, yearsIn } from '../dates/named-times.ts'
import type { Rule } from '../rule.ts'
import { filesIn } from '../workspace.ts'

/**
 * It applies to the speaker’s own date, without what editors narrowed, if a sentence states it and it has an EDTF date. A
 * contextual date is given by the passage, so its sentence can do without.
 */
export const statementNamesItsTime: Rule = {
  name: 'statement-names-its-time',
  guarantee:
    'A claim whose sentence in the report dates it names that time in its statement: each year, decade or century of the date.',
  *check(workspace) {
    for (const file of filesIn(workspace, 'claims')) {
      const { statement, period } = file.record
      const { basis, edtf } = period?.told ?? period ?? {}
      if (basis !== 'stated' || edtf == null) continue
      const missing = missingIn(statement, yearsIn(edtf))
      if (missing.length === 0) continue
      yield {
        file,
        path: ['statement'],
        expected: missing.join(' and '),
        received: `a statement without it, of a claim dated “${period?.verbatim}”`,
        fix: 'Name the time in the statement, or correct the basis of the period.',
      }
    }
  },
}
