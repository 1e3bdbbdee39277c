import { edit, testRule } from '../testing/index.ts'
import { dateBounds } from './date-bounds.ts'

const dated = (part: object) =>
  edit('chronology', 'keepers-strike', ({ date }) => ({ date: { ...date, ...part } }))

testRule(dateBounds, {
  rejects: [
    [
      'bounds other than those of the EDTF, which it prints',
      dated({ latest: '1907-12-30' }),
      {
        at: 'keepers-strike date.latest',
        received: '1907-12-30',
        expected: '1907-12-31',
        fix: 'Write earliest: "1907-01-01", latest: "1907-12-31"; or correct the EDTF.',
      },
    ],
    [
      'bounds without EDTF',
      dated({ edtf: null }),
      { at: 'keepers-strike date.earliest', expected: 'null' },
      { at: 'keepers-strike date.latest', expected: 'null' },
    ],
  ],
  accepts: [['the bounds of a date with a qualifier', dated({ edtf: '1907~' })]],
})
