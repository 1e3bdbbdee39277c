import { at, edit, edits, testRule } from '../testing/index.ts'
import { attributionHolds } from './attribution-holds.ts'

const onOil = (fields: object) => edit('claims', 'berg-on-oil', fields)

testRule(attributionHolds, {
  rejects: [
    [
      'an explicit claim whose sentence does not name the speaker',
      edit('claims', 'berg-on-the-strike', { attribution: 'explicit' }),
      {
        at: 'berg-on-the-strike attribution',
        expected: 'contextual: no sentence of the evidence names Berg',
        received: 'explicit',
      },
    ],
    [
      'a contextual claim whose sentence names the speaker',
      onOil({ attribution: 'contextual' }),
      {
        at: 'berg-on-oil attribution',
        expected: 'explicit: a sentence of the evidence names Berg',
        received: 'contextual',
      },
    ],
    [
      'a name that is only in a longer word',
      edit('people', 'ada-berg', {
        nameParts: { family: 'Ber', given: 'Ada', order: 'given-first' },
      }),
      { record: 'berg-on-oil', received: 'explicit' },
    ],
    [
      'a contextual claim whose sentence names another reported speaker',
      edits(
        edit('speakers', 'speaker-olav-dahl', { reportsRemarks: true }),
        onOil({ speaker: 'olav-dahl', attribution: 'contextual' }),
      ),
      {
        at: 'berg-on-oil speaker',
        expected: 'ada-berg: a sentence of the evidence names Berg',
        received: 'olav-dahl',
      },
    ],
  ],
  accepts: [
    ['a name in the rest of the sentence', onOil({ evidence: [at('disliked the new oil')] })],
  ],
})
