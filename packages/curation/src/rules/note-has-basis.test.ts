import { expect, test } from 'vitest'
import { edit, findingsOf } from '../testing/index.ts'
import { noteHasBasis } from './note-has-basis.ts'

const findingsOfNote = (basis: object) =>
  findingsOf(
    noteHasBasis,
    edit('organizations', 'coast-museum', { notes: [{ text: 'It is small.', ...basis }] }),
  )

test.each([
  ['neither', {}],
  ['both', { about: 'report', reference: 'coast-almanac' }],
])('rejects a note with %s of the report and a reference', (received, basis) => {
  expect(findingsOfNote(basis)).toMatchObject([
    { record: 'coast-museum', field: 'notes[0]', received },
  ])
})

test('accepts a note with a reference', () => {
  expect(findingsOfNote({ reference: 'coast-almanac' })).toEqual([])
})
