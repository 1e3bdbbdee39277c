import type { HistoricalDate } from '../dates/dates.ts'
import { edit, testRule } from '../testing/index.ts'
import { toldContainsTheDate } from './told-contains-the-date.ts'

const told = {
  edtf: '190X',
  earliest: '1900-01-01',
  latest: '1909-12-31',
  precision: 'decade',
  basis: 'contextual',
} as const
const undated = { ...told, edtf: null, earliest: null, latest: null, precision: 'none' } as const

/** A claim of 1906, of which the report says the decade. */
const dated = (part: Partial<HistoricalDate>) =>
  edit('claims', 'berg-on-oil', ({ period }) => ({
    period: { ...period, verbatim: 'in those years', told, ...part },
  }))

const toldAs = (part: object) => dated({ told: { ...told, ...part } })

const notWithin = (own: string, received: string | null) => ({
  at: 'berg-on-oil period.told',
  expected: `a narrower date within "${own}", the date of the report`,
  received: JSON.stringify(received),
})

testRule(toldContainsTheDate, {
  rejects: [
    [
      'words without `told`',
      dated({ told: undefined }),
      { at: 'berg-on-oil period.basis', received: 'an inferred date alone' },
    ],
    [
      '`told` beside a date that is not inferred',
      dated({ basis: 'contextual' }),
      { at: 'berg-on-oil period.told', received: '`told` beside a contextual date' },
    ],
    [
      'an inferred `told`',
      toldAs({ basis: 'inferred' }),
      { at: 'berg-on-oil period.told', received: 'an inferred date' },
    ],
    [
      '`told` without words and date',
      dated({ verbatim: null, told: undated }),
      { at: 'berg-on-oil period.told', received: 'neither' },
    ],
    [
      'a date that starts earlier',
      toldAs({ edtf: '1907/1909', earliest: '1907-01-01' }),
      notWithin('1907/1909', '1906'),
    ],
    [
      'a date that ends later',
      toldAs({ edtf: '1900/1905', latest: '1905-12-31' }),
      notWithin('1900/1905', '1906'),
    ],
    [
      'a date without a start',
      dated({ edtf: '../1906', earliest: null }),
      notWithin('190X', '../1906'),
    ],
    [
      'a date without an end',
      dated({ edtf: '1906/..', latest: null }),
      notWithin('190X', '1906/..'),
    ],
    [
      'the same date',
      toldAs({ edtf: '1906', earliest: '1906-01-01', latest: '1906-12-31' }),
      notWithin('1906', '1906'),
    ],
    [
      'an undated time',
      dated({ edtf: null, earliest: null, latest: null }),
      notWithin('190X', null),
    ],
  ],
  accepts: [
    ['a narrower date', dated({})],
    ['the same start', toldAs({ edtf: '1906/1909', earliest: '1906-01-01' })],
    ['the same end', toldAs({ edtf: '1900/1906', latest: '1906-12-31' })],
    ['words that date nothing', dated({ told: undated })],
    [
      'two open dates',
      dated({ edtf: '1906/..', latest: null, told: { ...told, edtf: '1900/..', latest: null } }),
    ],
    ['`told` without words', dated({ verbatim: null })],
    ['neither words nor `told`', dated({ verbatim: null, told: undefined })],
  ],
})
