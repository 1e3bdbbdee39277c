import { expect, test } from 'vitest'
import type { HistoricalDate } from '../dates/dates.ts'
import { at, draft, edit, findingsOf, type Drafts } from '../testing/index.ts'
import { dateBasis } from './date-basis.ts'

const change = (part: Partial<HistoricalDate>) => (drafts: Drafts) => {
  const { period } = draft(drafts, 'claims', 'berg-on-oil')
  edit('claims', 'berg-on-oil', { period: { ...period, ...part } })(drafts)
}

const told = {
  edtf: '190X',
  earliest: '1900-01-01',
  latest: '1909-12-31',
  precision: 'decade',
} as const

test.each([
  ['a stated date without words', { basis: 'stated', reference: undefined }, 'verbatim'],
  ['an inferred date without a reference', { reference: undefined }, 'basis'],
  ['a contextual date with a reference', { basis: 'contextual' }, 'reference'],
  ['a month from a secondary reference', { precision: 'month' }, 'precision'],
  ['a day from a secondary reference', { precision: 'day' }, 'precision'],
  ['a stated `told` without words', { told: { ...told, basis: 'stated' } }, 'verbatim'],
] as const)('rejects %s', (_, part, field) => {
  expect(findingsOf(dateBasis, change(part))).toMatchObject([
    { record: 'berg-on-oil', field: `period.${field}` },
  ])
})

const log = {
  date: {
    verbatim: null,
    edtf: '1907-05-03',
    earliest: '1907-05-03',
    latest: '1907-05-03',
    precision: 'day',
    basis: 'inferred',
  },
}

test.each([
  [
    'a day from a good reference',
    (drafts: Drafts) => {
      edit('references', 'coast-almanac', { grade: 'good' })(drafts)
      change({ precision: 'day' })(drafts)
    },
  ],
  ['a contextual `told` without words', change({ told: { ...told, basis: 'contextual' } })],
  [
    'a stated `told` with words',
    change({ verbatim: 'in those years', told: { ...told, basis: 'stated' } }),
  ],
  ['an archival document whose date has no reference', edit('documents', 'harbor-log', log)],
])('accepts %s', (_, changed) => {
  expect(findingsOf(dateBasis, changed)).toEqual([])
})

test('rejects an inferred date without a reference on a document of the report', () => {
  const evidence = [at('the harbor stayed dark')]
  const findings = findingsOf(dateBasis, edit('documents', 'harbor-log', { ...log, evidence }))
  expect(findings).toMatchObject([{ record: 'harbor-log', field: 'date.basis' }])
})
