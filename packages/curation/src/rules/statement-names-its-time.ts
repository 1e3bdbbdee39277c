import { dateWords } from '@nkidp/schema/dates'
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
      const missing = timesIn(edtf).filter(
        (time) => !time.some((name) => contains(statement, name)),
      )
      if (missing.length === 0) continue
      yield {
        file,
        path: ['statement'],
        expected: missing.map(([name]) => name).join(' and '),
        received: `a statement without it, of a claim dated “${period?.verbatim}”`,
        fix: 'Name the time in the statement, or correct the basis of the period.',
      }
    }
  },
}

/** The ends of a date that are known, each by the names that it can have: 1970; 1960s; 18th or eighteenth. */
const timesIn = (edtf: string): string[][] =>
  edtf
    .replace(/[~?%]/g, '')
    .split('/')
    .filter((end) => /\d/.test(end))
    .map((end) => {
      const [, century] = /^(\d\d)XX$/.exec(end) ?? []
      const name = dateWords({ verbatim: null, edtf: end.replace(/^(-?\d{4}).*/, '$1') })
      return century === undefined
        ? [name.replace('the ', '')]
        : [/\d+\w+/.exec(name)![0], ordinals[Number(century)]!]
    })

const ordinals =
  'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth twenty-first'.split(
    ' ',
  )

const contains = (statement: string, name: string): boolean =>
  new RegExp(`(?<![\\p{L}\\p{N}])${name}(?![\\p{L}\\p{N}])`, 'iu').test(statement)
