import type { HistoricalDate } from '../dates/dates.ts'
import { at, dated, each, edit, edits, testRule, timed } from '../testing/index.ts'
import { dateBasis } from './date-basis.ts'

const period = (part: Partial<HistoricalDate>) =>
  edit('claims', 'berg-on-oil', ({ period }) => ({ period: { ...period, ...part } }))

const log = { date: dated('1907-05-03', { basis: 'inferred' }) }
const stated = { basis: 'stated', reference: undefined } as const

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
    ...each(
      [
        ['in 1907', '1908'],
        ['in 19071', '1907'],
        ['in the 1900s', '1907'],
        ['in 1907', '190X'],
        ['in those years', '190X'],
        ['since 1906', '1906/1907'],
        ['on April 5, 1907', '1907-04-06'],
        ['on May 6, 1907', '1907-04-06~'],
        ['on April 26, 1907', '1907-04-06'],
        ['in 1907', '1907-04'],
        ['in the 18th century', '17XX/18XX'],
      ],
      ([verbatim, edtf]) => [
        `${edtf} for “${verbatim}”`,
        period({ ...stated, verbatim, edtf }),
        'berg-on-oil period.verbatim',
      ],
    ),
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
      period({ verbatim: 'in the 1900s', told: timed('190X', 'stated') }),
    ],
    ...each(
      [
        ['about 1907', '1907~'],
        ['by 1907', '../1907'],
        ['1906–1907', '1906/1907'],
        ['Apr. 6, 1907', '1907-04-06'],
        ['6 April 1907', '1907-04-06'],
        ['from 5 to 6 April 1907', '1907-04-05/1907-04-06'],
        ['eighteenth- and 19th-century', '17XX/18XX'],
        ['108 BC', '-0107'],
        ['long ago', null],
      ],
      ([verbatim, edtf]) => [`${edtf} for “${verbatim}”`, period({ ...stated, verbatim, edtf })],
    ),
    ['an archival document whose date has no reference', edit('documents', 'harbor-log', log)],
  ],
})
