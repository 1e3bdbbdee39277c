import fc from 'fast-check'
import { expect, test } from 'vitest'
import { notesOf, sorted, type Column, type Row } from './attribution.ts'

const term = fc.constantFrom('a', 'b', 'é', 'Z')
const rows = fc
  .array(fc.record({ claim: term, speaker: term, attribution: term, stance: term }), {
    maxLength: 20,
  })
  .map((list) => list.map((row, place): Row => ({ ...row, place })))
const column = fc.constantFrom<Column>('place', 'claim', 'speaker', 'attribution', 'stance')

test('sorting keeps every row and orders by the column, then by place', () => {
  fc.assert(
    fc.property(rows, column, fc.constantFrom('ascending', 'descending'), (list, by, direction) => {
      const result = sorted(list, by, direction)
      expect(new Set(result)).toEqual(new Set(list))
      for (const [index, row] of result.entries()) {
        const before = result[index - 1]
        if (before === undefined) continue
        if (before[by] === row[by]) expect(before.place).toBeLessThan(row.place)
        else expect(sorted([row, before], by, direction)).toEqual([before, row])
      }
    }),
  )
})

test('letters are sorted by language, not by code', () => {
  const list = ['Z', 'é', 'a'].map((claim, place): Row => ({
    place,
    claim,
    speaker: '',
    attribution: '',
    stance: '',
  }))
  expect(sorted(list, 'claim', 'ascending').map(({ claim }) => claim)).toEqual(['a', 'é', 'Z'])
  expect(sorted(list, 'claim', 'descending').map(({ claim }) => claim)).toEqual(['Z', 'é', 'a'])
})

test('each reason has one letter, in the order of the claims', () => {
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

test('aa follows z', () => {
  const letters = [
    ...notesOf(
      Array.from({ length: 54 }, (_, index) => ({ attributionNote: String(index) })),
    ).values(),
  ]
  expect([letters[25], letters[26], letters[52]]).toEqual(['z', 'aa', 'ba'])
})
