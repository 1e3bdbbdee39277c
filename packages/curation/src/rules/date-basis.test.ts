import { expect, test } from 'vitest'
import type { HistoricalDate } from '../dates/dates.ts'
import { findingsOf } from '../testing/coast-folder.ts'
import { at, draft } from '../testing/coast.ts'
import type { Drafts } from '../testing/coast.ts'
import { dateBasis } from './date-basis.ts'

const change = (part: Partial<HistoricalDate>) => (drafts: Drafts) => {
  const claim = draft(drafts, 'claims', 'berg-on-oil')
  if (claim.period !== undefined) claim.period = { ...claim.period, ...part }
}

test.each([
  [
    'stated, without the words of the page',
    { basis: 'stated', reference: undefined },
    'period.verbatim',
  ],
  ['inferred, without a reference', { reference: undefined }, 'period.basis'],
  ['contextual, with a reference', { basis: 'contextual' }, 'period.reference'],
  ['a month from a secondary reference', { precision: 'month' }, 'period.precision'],
  ['a day from a secondary reference', { precision: 'day' }, 'period.precision'],
] as const)('a date %s is a finding', (_, part, field) => {
  expect(findingsOf(dateBasis, change(part))).toMatchObject([{ record: 'berg-on-oil', field }])
})

test('a day from a good reference is none', () => {
  const findings = findingsOf(dateBasis, (drafts) => {
    draft(drafts, 'references', 'coast-almanac').grade = 'good'
    change({ precision: 'day' })(drafts)
  })
  expect(findings).toEqual([])
})

const told = {
  edtf: '190X',
  earliest: '1900-01-01',
  latest: '1909-12-31',
  precision: 'decade',
} as const

test('the page’s own date within a narrowed one is held to the words of the page too', () => {
  expect(findingsOf(dateBasis, change({ told: { ...told, basis: 'stated' } }))).toMatchObject([
    { record: 'berg-on-oil', field: 'period.verbatim' },
  ])
  expect(findingsOf(dateBasis, change({ told: { ...told, basis: 'contextual' } }))).toEqual([])
  expect(
    findingsOf(
      dateBasis,
      change({ verbatim: 'in those years', told: { ...told, basis: 'stated' } }),
    ),
  ).toEqual([])
})

const dateLog = (drafts: Drafts) => {
  const date = {
    verbatim: null,
    edtf: '1907-05-03',
    earliest: '1907-05-03',
    latest: '1907-05-03',
    precision: 'day',
    basis: 'inferred',
  } as const
  draft(drafts, 'documents', 'harbor-log').date = date
}

test('the date of an archival document needs no reference', () => {
  expect(findingsOf(dateBasis, dateLog)).toEqual([])
})

test('an inferred date of a document from the page, without a reference, is a finding', () => {
  const findings = findingsOf(dateBasis, (drafts) => {
    dateLog(drafts)
    draft(drafts, 'documents', 'harbor-log').evidence = [at('the harbor stayed dark')]
  })
  expect(findings).toMatchObject([{ record: 'harbor-log', field: 'date.basis' }])
})
