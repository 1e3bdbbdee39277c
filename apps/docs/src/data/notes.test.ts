import { expect, test } from 'vitest'
import { notesOf } from './notes.ts'

test('each reason stands once, under a letter, in the order in which the claims come', () => {
  expect([
    ...notesOf([
      {},
      { attributionNote: 'two' },
      { attributionNote: 'one' },
      { attributionNote: 'two' },
    ]),
  ]).toEqual([
    ['two', 'a'],
    ['one', 'b'],
  ])
})

test('after z comes aa', () => {
  const letters = [
    ...notesOf(
      Array.from({ length: 54 }, (_, index) => ({ attributionNote: String(index) })),
    ).values(),
  ]
  expect([letters[25], letters[26], letters[52]]).toEqual(['z', 'aa', 'ba'])
})
