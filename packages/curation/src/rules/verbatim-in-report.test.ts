import { expect, test } from 'vitest'
import { at, draft, edit, findingsOf, type Drafts } from '../testing/index.ts'
import { verbatimInReport } from './verbatim-in-report.ts'

const quote = (text: string) => edit('quotations', 'quotation-stubborn-stone', { text })

const dated = (verbatim: string) => (drafts: Drafts) => {
  draft(drafts, 'chronology', 'keepers-strike').date.verbatim = verbatim
}
const billed = (verbatim: string) =>
  edit('speakers', 'speaker-ada-berg', {
    billing: { position: 1, verbatim, organization: 'guild-of-keepers' },
  })
const named = (name: string) => edit('speakers', 'speaker-ada-berg', { name })

test.each([
  ['the words of a date elsewhere in the report', dated('In 1901'), 'date.verbatim'],
  ['a date without its last digit', dated('in 190'), 'date.verbatim'],
  ['a date without its first letter', dated('n 1907'), 'date.verbatim'],
  ['a date by one letter', dated('i'), 'date.verbatim'],
  ['a date shifted by one letter', dated('n 1907, t'), 'date.verbatim'],
  ['a wrong quotation', quote('stubborn stones'), 'text'],
  ['a quotation without its last letter', quote('stubborn ston'), 'text'],
  ['a quotation without its first letter', quote('tubborn stone'), 'text'],
  ['a quotation of one letter', quote('e'), 'text'],
  ['a billing in other words', billed('Keepers’ Guild'), 'billing.verbatim'],
  ['a billing without its last letter', billed('Guild of Keeper'), 'billing.verbatim'],
  ['a billing without its last word', billed('Guild of'), 'billing.verbatim'],
  ['a billing without its first word', billed('of Keepers'), 'billing.verbatim'],
  ['a billing shifted by a word', billed('of Keepers, Olav'), 'billing.verbatim'],
  ['a billing of two items', billed('Guild of Keepers, Olav Dahl'), 'billing.verbatim'],
  ['a billing of one letter', billed('G'), 'billing.verbatim'],
  ['a name in another order', named('Berg, Ada'), 'name'],
  ['a name without its last letter', named('Ada Ber'), 'name'],
  ['a name without its last word', named('Ada'), 'name'],
  ['a name without its first word', named('Berg'), 'name'],
  ['a name shifted by a letter', named('da Berg, G'), 'name'],
  ['a name with its affiliation', named('Ada Berg, Guild of Keepers'), 'name'],
  ['a name of one letter', named('a'), 'name'],
])('rejects %s', (_, change, field) => {
  expect(findingsOf(verbatimInReport, change)).toMatchObject([{ field }])
})

test('sees a word that the evidence cuts', () => {
  const folder = edit('quotations', 'quotation-stubborn-stone', {
    text: 'stubborn',
    evidence: [at('stubborn')],
  })
  expect(findingsOf(verbatimInReport, folder)).toEqual([])
  const cut = edit('quotations', 'quotation-stubborn-stone', {
    text: 'tubborn',
    evidence: [at('tubborn')],
  })
  expect(findingsOf(verbatimInReport, cut)).toMatchObject([{ field: 'text' }])
})

test('accepts straight quotes for typographic ones', () => {
  expect(findingsOf(verbatimInReport, quote('"stubborn stone"'))).toEqual([])
})
