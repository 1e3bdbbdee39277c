import { expect, test } from 'vitest'
import type { HistoricalDate } from '../dates/dates.ts'
import { draft, edit, findingsOf } from '../testing/index.ts'
import { toldContainsTheDate } from './told-contains-the-date.ts'

const told = {
  edtf: '190X',
  earliest: '1900-01-01',
  latest: '1909-12-31',
  precision: 'decade',
  basis: 'contextual',
} as const
const undated = { ...told, edtf: null, earliest: null, latest: null, precision: 'none' } as const

const findingsOfDate = (part: Partial<HistoricalDate>) =>
  findingsOf(toldContainsTheDate, (drafts) => {
    const { period } = draft(drafts, 'claims', 'berg-on-oil')
    edit('claims', 'berg-on-oil', {
      period: { ...period, verbatim: 'in those years', told, ...part },
    })(drafts)
  })

test.each([
  ['words without `told`', { told: undefined }, 'basis', 'an inferred date alone'],
  [
    '`told` beside a date that is not inferred',
    { basis: 'contextual' },
    'told',
    '`told` beside a contextual date',
  ],
  ['an inferred `told`', { told: { ...told, basis: 'inferred' } }, 'told', 'an inferred date'],
  ['`told` without words and date', { verbatim: null, told: undated }, 'told', 'neither'],
] as const)('rejects %s', (_, part, field, received) => {
  expect(findingsOfDate(part)).toMatchObject([
    { record: 'berg-on-oil', field: `period.${field}`, received },
  ])
})

test.each([
  ['starts earlier', { told: { ...told, edtf: '1907/1909', earliest: '1907-01-01' } }],
  ['ends later', { told: { ...told, edtf: '1900/1905', latest: '1905-12-31' } }],
  ['has no start', { edtf: '../1906', earliest: null }],
  ['has no end', { edtf: '1906/..', latest: null }],
  [
    'is the same',
    { told: { ...told, edtf: '1906', earliest: '1906-01-01', latest: '1906-12-31' } },
  ],
  ['is undated', { edtf: null, earliest: null, latest: null }],
] as const)('rejects a narrower date that %s', (_, part) => {
  const received = 'edtf' in part ? part.edtf : '1906'
  const own = 'told' in part ? part.told.edtf : '190X'
  expect(findingsOfDate(part)).toMatchObject([
    {
      field: 'period.told',
      expected: `a narrower date within "${own}", the date of the report`,
      received: JSON.stringify(received),
    },
  ])
})

test.each([
  ['a narrower date', {}],
  ['the same start', { told: { ...told, edtf: '1906/1909', earliest: '1906-01-01' } }],
  ['the same end', { told: { ...told, edtf: '1900/1906', latest: '1906-12-31' } }],
  ['words that date nothing', { told: undated }],
  [
    'two open dates',
    { edtf: '1906/..', latest: null, told: { ...told, edtf: '1900/..', latest: null } },
  ],
  ['`told` without words', { verbatim: null }],
  ['neither words nor `told`', { verbatim: null, told: undefined }],
] as const)('accepts %s', (_, part) => {
  expect(findingsOfDate(part)).toEqual([])
})
