import type { HistoricalDate } from '../dates/dates.ts'
import { at, dated, edit, edits, testRule, timed } from '../testing/index.ts'
import { dateBasis } from './date-basis.ts'

const period = (part: Partial<HistoricalDate>) =>
  edit('claims', 'berg-on-oil', ({ period }) => ({ period: { ...period, ...part } }))

const log = { date: dated('1907-05-03', { basis: 'inferred' }) }

testRule(dateBasis, {
  rejects: [
    [
      'a stated date without words',
      period({ basis: 'stated', reference: undefined }),
      'berg-on-oil period.verbatim',
    ],
    [
      'an inferred date without a reference',
      period({ reference: undefined }),
      'berg-on-oil period.basis',
    ],
    [
      'a contextual date with a reference',
      period({ basis: 'contextual' }),
      'berg-on-oil period.reference',
    ],
    [
      'a month from a secondary reference',
      period({ precision: 'month' }),
      'berg-on-oil period.precision',
    ],
    [
      'a day from a secondary reference',
      period({ precision: 'day' }),
      'berg-on-oil period.precision',
    ],
    [
      'a stated `told` without words',
      period({ told: timed('190X', 'stated') }),
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
      edits(edit('references', 'coast-almanac', { grade: 'good' }), period({ precision: 'day' })),
    ],
    ['a contextual `told` without words', period({ told: timed('190X', 'contextual') })],
    [
      'a stated `told` with words',
      period({ verbatim: 'in those years', told: timed('190X', 'stated') }),
    ],
    ['an archival document whose date has no reference', edit('documents', 'harbor-log', log)],
  ],
})
