import { onceWrong } from '@nkidp/schema/testing'
import { expect, test } from 'vitest'
import { sourceText } from '../source/source-text.ts'
import { draftWorkspace } from '../testing/draft-files.ts'
import { at, coastDrafts, edit, testRule } from '../testing/index.ts'
import { filesIn } from '../workspace.ts'
import { verbatimInReport } from './verbatim-in-report.ts'

const quoted = (text: string, fields: object = {}) =>
  edit('quotations', 'quotation-stubborn-stone', { text, ...fields })
const dated = (verbatim: string) =>
  edit('chronology', 'keepers-strike', ({ date }) => ({ date: { ...date, verbatim } }))
const billed = (verbatim: string) =>
  edit('speakers', 'speaker-ada-berg', ({ billing }) => ({ billing: { ...billing, verbatim } }))
const named = (name: string) => edit('speakers', 'speaker-ada-berg', { name })

const ofDate = 'keepers-strike date.verbatim'
const ofText = 'quotation-stubborn-stone text'
const ofBilling = 'speaker-ada-berg billing.verbatim'
const ofName = 'speaker-ada-berg name'

testRule(verbatimInReport, {
  onceWrongAs: 'Fragments of words',
  rejects: [
    ['the words of a date elsewhere in the report', dated('In 1901'), ofDate],
    ['a date without its last digit', dated('in 190'), ofDate],
    ['a date without its first letter', dated('n 1907'), ofDate],
    ['a date by one letter', dated('i'), ofDate],
    ['a date shifted by one letter', dated('n 1907, t'), ofDate],
    ['a wrong quotation', quoted('stubborn stones'), ofText],
    ['a quotation without its last letter', quoted('stubborn ston'), ofText],
    ['a quotation without its first letter', quoted('tubborn stone'), ofText],
    ['a quotation of one letter', quoted('e'), ofText],
    [
      'a part of a word, even if the evidence cuts it there',
      quoted('tubborn', { evidence: [at('tubborn')] }),
      ofText,
    ],
    ['a billing in other words', billed('Keepers’ Guild'), ofBilling],
    ['a billing without its last letter', billed('Guild of Keeper'), ofBilling],
    ['a billing without its last word', billed('Guild of'), ofBilling],
    ['a billing without its first word', billed('of Keepers'), ofBilling],
    ['a billing shifted by a word', billed('of Keepers, Olav'), ofBilling],
    ['a billing of two items', billed('Guild of Keepers, Olav Dahl'), ofBilling],
    ['a billing of one letter', billed('G'), ofBilling],
    ['a name in another order', named('Berg, Ada'), ofName],
    ['a name without its last letter', named('Ada Ber'), ofName],
    ['a name without its last word', named('Ada'), ofName],
    ['a name without its first word', named('Berg'), ofName],
    ['a name shifted by a letter', named('da Berg, G'), ofName],
    ['a name with its affiliation', named('Ada Berg, Guild of Keepers'), ofName],
    ['a name of one letter', named('a'), ofName],
  ],
  accepts: [
    ['a word that is all of the evidence', quoted('stubborn', { evidence: [at('stubborn')] })],
    ['straight quotes for typographic ones', quoted('"stubborn stone"')],
  ],
})

test.each([
  ['the Six-Oil talks', 'Oil'],
  ['the Oil-Six talks', 'Oil'],
  ['in 1901-1907', '1907'],
  ['the Oil’s price', 'Oil'],
  ['the O’Oil family', 'Oil'],
  ['the lamp\u00adoil', 'oil'],
  ['the oil\u200bers', 'oil'],
  ['the oil-\nman', 'oil'],
  ['the lamp-\noil', 'oil'],
  ['the ﬁrst of all', 'irst'],
  ['the lamps’ oﬃce', 'oﬃ'],
  ['in ’07', '7'],
])('in %j, %s is a part of a word', (report, words) => {
  onceWrong(
    'Fragments of words',
    `${JSON.stringify(words)} from ${JSON.stringify(report)}`,
    'refused',
  )
  expect(isQuoted(report, words)).toBe(false)
})

test.each([
  ['the ‘Oil’, said', 'Oil'],
  ['the lamp—oil—lamp', 'oil'],
  ['1901–1907', '1907'],
  ['the lamps’ oil', 'oil'],
  ['the lamps’ oil', 'lamps’'],
  ['the\nﬁrst\nof all', 'first'],
  ['the Six-Oil talks', 'Six‑Oil'],
])('in %j, %s are whole words', (report, words) => {
  expect(isQuoted(report, words)).toBe(true)
})

/** Whether the words can be a quotation from a report of this text. */
function isQuoted(report: string, text: string): boolean {
  const workspace = draftWorkspace(coastDrafts())
  const [file] = filesIn(workspace, 'quotations')
  const [cited] = file!.record.evidence
  const evidence = [{ ...cited!, start: 0, end: report.length }]
  const files = [{ ...file!, record: { ...file!.record, text, evidence } }]
  const sources = new Map([[cited!.source, sourceText(report)]])
  return [...verbatimInReport.check({ ...workspace, files, sources })].length === 0
}
