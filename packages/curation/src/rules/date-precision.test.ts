import { edit, testRule } from '../testing/index.ts'
import { datePrecision } from './date-precision.ts'

const dated = (part: object) =>
  edit('chronology', 'keepers-strike', ({ date }) => ({ date: { ...date, ...part } }))
const at = 'keepers-strike date.precision'

testRule(datePrecision, {
  rejects: [
    ['a day for a year', dated({ precision: 'day' }), { at, received: 'day', expected: 'year' }],
    ['a year for no date', dated({ edtf: null }), { at, received: 'year', expected: 'none' }],
  ],
})
