import { edit, testRule } from '../testing/index.ts'
import { noteHasBasis } from './note-has-basis.ts'

const noted = (basis: object) =>
  edit('organizations', 'coast-museum', { notes: [{ text: 'It is small.', ...basis }] })
const at = 'coast-museum notes[0]'

testRule(noteHasBasis, {
  rejects: [
    ['a note with neither the report nor a reference', noted({}), { at, received: 'neither' }],
    [
      'a note with both',
      noted({ about: 'report', reference: 'coast-almanac' }),
      { at, received: 'both' },
    ],
  ],
  accepts: [['a note with a reference', noted({ reference: 'coast-almanac' })]],
})
