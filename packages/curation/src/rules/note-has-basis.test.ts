import { expect, test } from 'vitest'
import { findingsOf } from '../testing/coast-folder.ts'
import { draft } from '../testing/coast.ts'
import { noteHasBasis } from './note-has-basis.ts'

test.each([
  ['nothing', {}],
  ['both the page and a reference', { about: 'page', reference: 'coast-almanac' }],
] as const)('a note that rests on %s is a finding', (_, basis) => {
  const findings = findingsOf(noteHasBasis, (drafts) => {
    draft(drafts, 'organizations', 'coast-museum').notes = [{ text: 'It is small.', ...basis }]
  })
  expect(findings).toMatchObject([{ record: 'coast-museum', field: 'notes[0]' }])
})

test('a note on a reference is one', () => {
  const findings = findingsOf(noteHasBasis, (drafts) => {
    draft(drafts, 'organizations', 'coast-museum').notes = [
      { text: 'It is small.', reference: 'coast-almanac' },
    ]
  })
  expect(findings).toEqual([])
})
