import { expect, test } from 'vitest'
import type { HistoricalDate } from '../dates/dates.ts'
import { findingsOf } from '../testing/coast-folder.ts'
import { draft } from '../testing/coast.ts'
import { toldHoldsTheDate } from './told-holds-the-date.ts'

const told = {
  edtf: '190X',
  earliest: '1900-01-01',
  latest: '1909-12-31',
  precision: 'decade',
  basis: 'contextual',
} as const

/** A date that an editor narrows to 1906, but for this part. */
const findingsOfDate = (part: Partial<HistoricalDate>) =>
  findingsOf(toldHoldsTheDate, (drafts) => {
    const claim = draft(drafts, 'claims', 'berg-on-oil')
    if (claim.period !== undefined)
      claim.period = { ...claim.period, verbatim: 'in those years', told, ...part }
  })

test('a date that is inferred, where the page has words for it, is a finding without the page’s own', () => {
  expect(findingsOfDate({ told: undefined })).toMatchObject([
    { record: 'berg-on-oil', field: 'period.basis', expected: 'the page’s own date in `told`' },
  ])
})

test('the page’s own date beside one that no editor inferred is a finding', () => {
  expect(findingsOfDate({ basis: 'contextual' })).toMatchObject([
    {
      record: 'berg-on-oil',
      field: 'period.told',
      received: 'the page’s own date beside one that is contextual',
    },
  ])
})

test('a date of the page that an editor inferred is a finding', () => {
  expect(findingsOfDate({ told: { ...told, basis: 'inferred' } })).toMatchObject([
    { record: 'berg-on-oil', field: 'period.told', received: 'a date that an editor inferred' },
  ])
})

const undated = { ...told, edtf: null, earliest: null, latest: null, precision: 'none' } as const

test('a date of the page that tells nothing is a finding', () => {
  expect(findingsOfDate({ verbatim: null, told: undated })).toMatchObject([
    {
      record: 'berg-on-oil',
      field: 'period.told',
      received: 'neither words of the page nor a date',
    },
  ])
})

test.each([
  [
    'starts before that of the page',
    { told: { ...told, edtf: '1907/1909', earliest: '1907-01-01' } },
    '"1906", where the page has "1907/1909"',
  ],
  [
    'ends after that of the page',
    { told: { ...told, edtf: '1900/1905', latest: '1905-12-31' } },
    '"1906", where the page has "1900/1905"',
  ],
  [
    'has no start, where that of the page has one',
    { edtf: '../1906', earliest: null },
    '"../1906", where the page has "190X"',
  ],
  [
    'has no end, where that of the page has one',
    { edtf: '1906/..', latest: null },
    '"1906/..", where the page has "190X"',
  ],
  [
    'is that of the page',
    { told: { ...told, edtf: '1906', earliest: '1906-01-01', latest: '1906-12-31' } },
    '"1906", where the page has "1906"',
  ],
  ['is none', { edtf: null, earliest: null, latest: null }, 'null, where the page has "190X"'],
] as const)('a narrower date that %s is a finding', (_, part, received) => {
  expect(findingsOfDate(part)).toMatchObject([
    {
      record: 'berg-on-oil',
      field: 'period.told',
      received,
      expected: 'a date within that of the page, and narrower',
    },
  ])
})

test.each([
  ['within that of the page', {}],
  ['that shares its start', { told: { ...told, edtf: '1906/1909', earliest: '1906-01-01' } }],
  ['that shares its end', { told: { ...told, edtf: '1900/1906', latest: '1906-12-31' } }],
  ['where the page has words that date nothing', { told: undated }],
  [
    'that is open as that of the page is',
    { edtf: '1906/..', latest: null, told: { ...told, edtf: '1900/..', latest: null } },
  ],
  ['where the page has no words for it', { verbatim: null }],
  ['where the page has neither words nor a date', { verbatim: null, told: undefined }],
] as const)('a date %s is none', (_, part) => {
  expect(findingsOfDate(part)).toEqual([])
})
