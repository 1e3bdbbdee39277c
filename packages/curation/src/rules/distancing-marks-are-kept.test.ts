import { each, edit, edits, testRule } from '../testing/index.ts'
import { distancingMarksAreKept } from './distancing-marks-are-kept.ts'

const stated = (statement: string, kind = 'distancing') =>
  edits(
    edit('claims', 'drafter-on-the-tower', { statement }),
    edit('quotations', 'quotation-stubborn-stone', { kind }),
  )

testRule(distancingMarksAreKept, {
  rejects: [
    'The guild built a tower.',
    'The guild built a tower of stubborn stone.',
    'The guild built a tower of "stubborn stone".',
    'The guild built a tower of ‘stubborn stone’.',
    'The guild built a tower of “stubborn” stone.',
    'The guild built a tower “of stubborn stone”.',
  ].map((statement) => [statement, stated(statement), 'drafter-on-the-tower statement']),
  accepts: [
    ['the words in curly marks', stated('A tower of “stubborn stone” was built in 1901.')],
    ['a comma within the marks', stated('With “stubborn stone,” the guild built a tower.')],
    ['a full stop within the marks', stated('The guild built a tower of “stubborn stone.”')],
    ...each(['attributed-words', 'term', 'gloss'], (kind) => [
      `no marks for ${kind}`,
      stated('The guild built a tower.', kind),
    ]),
  ],
})
