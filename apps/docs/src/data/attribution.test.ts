import fc from 'fast-check'
import { expect, test } from 'vitest'
import { notesOf, sorted } from './attribution.ts'

const term = fc.constantFrom('a', 'b', 'é', 'Z')
const rows = fc
  .array(fc.tuple(term, term), { maxLength: 20 })
  .map((list) => list.map((texts, place) => ({ place, texts })))

test('sorting keeps every row and orders by the column, then by place', () => {
  const columns = fc.constantFrom(0, 1)
  fc.assert(
    fc.property(
      rows,
      columns,
      fc.constantFrom('ascending', 'descending'),
      (list, by, direction) => {
        const result = sorted(list, by, direction)
        expect(new Set(result)).toEqual(new Set(list))
        for (const [index, row] of result.entries()) {
          const before = result[index - 1]
          if (before === undefined) continue
          if (by === 0) expect(before.place < row.place).toBe(direction === 'ascending')
          else if (before.texts[by] === row.texts[by]) expect(before.place).toBeLessThan(row.place)
          else expect(sorted([row, before], by, direction)).toEqual([before, row])
        }
      },
    ),
  )
})

test('letters are sorted by language, not by code', () => {
  const list = ['Z', 'é', 'a'].map((claim) => ({ texts: ['', claim] }))
  const claims = (direction: 'ascending' | 'descending') =>
    sorted(list, 1, direction).map(({ texts }) => texts[1])
  expect(claims('ascending')).toEqual(['a', 'é', 'Z'])
  expect(claims('descending')).toEqual(['Z', 'é', 'a'])
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
