import type { HistoricalDate } from '../dates/dates.ts'
import { at, edit, edits, testRule } from '../testing/index.ts'
import { dateBasis } from './date-basis.ts'

const dated = (part: Partial<HistoricalDate>) =>
  edit('claims', 'berg-on-oil', ({ period }) => ({ period: { ...period, ...part } }))

const told = {
  edtf: '190X',
  earliest: '1900-01-01',
  latest: '1909-12-31',
  precision: 'decade',
} as const

const day = '1907-05-03'
const log = {
  date: {
    verbatim: null,
    edtf: day,
    earliest: day,
    latest: day,
    precision: 'day',
    basis: 'inferred',
  },
}

testRule(dateBasis, {
  rejects: [
    [
      'a stated date without words',
      dated({ basis: 'stated', reference: undefined }),
      'berg-on-oil period.verbatim',
    ],
    [
      'an inferred date without a reference',
      dated({ reference: undefined }),
      'berg-on-oil period.basis',
    ],
    [
      'a contextual date with a reference',
      dated({ basis: 'contextual' }),
      'berg-on-oil period.reference',
    ],
    [
      'a month from a secondary reference',
      dated({ precision: 'month' }),
      'berg-on-oil period.precision',
    ],
    [
      'a day from a secondary reference',
      dated({ precision: 'day' }),
      'berg-on-oil period.precision',
    ],
    [
      'a stated `told` without words',
      dated({ told: { ...told, basis: 'stated' } }),
      'berg-on-oil period.verbatim',
    ],
    [
      'an inferred date without a reference on a document of the report',
      edit('documents', 'harbor-log', { ...log, evidence: [at('the harbor stayed dark')] }),
      'harbor-log date.basis',
    ],
  ],
  accepts: [
    [
      'a day from a good reference',
      edits(edit('references', 'coast-almanac', { grade: 'good' }), dated({ precision: 'day' })),
    ],
    ['a contextual `told` without words', dated({ told: { ...told, basis: 'contextual' } })],
    [
      'a stated `told` with words',
      dated({ verbatim: 'in those years', told: { ...told, basis: 'stated' } }),
    ],
    ['an archival document whose date has no reference', edit('documents', 'harbor-log', log)],
  ],
})
