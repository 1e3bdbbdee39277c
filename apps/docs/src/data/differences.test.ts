import { expect, test } from 'vitest'
import { differences, keyOfNote, sharedNotes } from './differences.ts'
import judged from './judged-notes.json' with { type: 'json' }

test('every note that cites another source is shown once, with all of its records', () => {
  const shown = differences.flatMap(({ sources }) => sources.flatMap(({ notes }) => notes))
  expect(new Set(shown)).toEqual(new Set(sharedNotes))
  expect(shown).toHaveLength(sharedNotes.length)
  expect(shown.some(({ records }) => records.length > 1)).toBe(true)
})

test('every judgment of what a note does is of one that exists, and each note has one', () => {
  const keys = Object.values(judged).flat()
  expect(new Set(keys).size).toBe(keys.length)
  expect(sharedNotes.map(keyOfNote)).toEqual(expect.arrayContaining(keys))
})

test('no kind of difference is empty', () => {
  for (const { heading, sources } of differences) expect(sources.length, heading).toBeGreaterThan(0)
})
