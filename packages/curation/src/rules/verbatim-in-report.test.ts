import { expect, test } from 'vitest'
import { draft, edit, findingsOf, type Drafts } from '../testing/index.ts'
import { verbatimInReport } from './verbatim-in-report.ts'

const quote = (text: string) => edit('quotations', 'quotation-stubborn-stone', { text })

test.each([
  [
    'the words of a date elsewhere in the report',
    (drafts: Drafts) => {
      draft(drafts, 'chronology', 'keepers-strike').date.verbatim = 'In 1901'
    },
    ['date.verbatim'],
  ],
  ['a wrong quotation', quote('stubborn stones'), ['text']],
  [
    'a name and a billing in other words',
    edit('speakers', 'speaker-ada-berg', {
      name: 'Berg, Ada',
      billing: { position: 1, verbatim: 'Keepers’ Guild', organization: 'guild-of-keepers' },
    }),
    ['name', 'billing.verbatim'],
  ],
])('rejects %s', (_, change, fields) => {
  expect(findingsOf(verbatimInReport, change).map(({ field }) => field)).toEqual(fields)
})

test('accepts straight quotes for typographic ones', () => {
  expect(findingsOf(verbatimInReport, quote('"stubborn stone"'))).toEqual([])
})
