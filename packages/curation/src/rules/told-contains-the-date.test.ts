import type { HistoricalDate } from '../dates/dates.ts'
import { edit, testRule, timed } from '../testing/index.ts'
import { toldContainsTheDate } from './told-contains-the-date.ts'

const undated = timed(null, 'contextual')

/** A claim of 1906, of which the report says the decade. */
const period = (part: Partial<HistoricalDate>) =>
  edit('claims', 'berg-on-oil', ({ period }) => ({
    period: { ...period, verbatim: 'in those years', told: timed('190X', 'contextual'), ...part },
  }))

const toldAs = (edtf: string) => period({ told: timed(edtf, 'contextual') })

const notWithin = (own: string, received: string | null) => ({
  at: 'berg-on-oil period.told',
  expected: `a narrower date within "${own}", the date of the report`,
  received: JSON.stringify(received),
})

testRule(toldContainsTheDate, {
  rejects: [
    [
      'words without `told`',
      period({ told: undefined }),
      { at: 'berg-on-oil period.basis', received: 'an inferred date alone' },
    ],
    [
      '`told` beside a date that is not inferred',
      period({ basis: 'contextual' }),
      { at: 'berg-on-oil period.told', received: '`told` beside a contextual date' },
    ],
    [
      'an inferred `told`',
      period({ told: timed('190X', 'inferred') }),
      { at: 'berg-on-oil period.told', received: 'an inferred date' },
    ],
    [
      '`told` without words and date',
      period({ verbatim: null, told: undated }),
      { at: 'berg-on-oil period.told', received: 'neither' },
    ],
    ['a date that starts earlier', toldAs('1907/1909'), notWithin('1907/1909', '1906')],
    ['a date that ends later', toldAs('1900/1905'), notWithin('1900/1905', '1906')],
    ['a date without a start', period(timed('../1906', 'inferred')), notWithin('190X', '../1906')],
    ['a date without an end', period(timed('1906/..', 'inferred')), notWithin('190X', '1906/..')],
    ['the same date', toldAs('1906'), notWithin('1906', '1906')],
    ['an undated time', period(timed(null, 'inferred')), notWithin('190X', null)],
  ],
  accepts: [
    ['a narrower date', period({})],
    ['the same start', toldAs('1906/1909')],
    ['the same end', toldAs('1900/1906')],
    ['words that date nothing', period({ told: undated })],
    [
      'two open dates',
      period({ ...timed('1906/..', 'inferred'), told: timed('1900/..', 'contextual') }),
    ],
    ['`told` without words', period({ verbatim: null })],
    ['neither words nor `told`', period({ verbatim: null, told: undefined })],
  ],
})
