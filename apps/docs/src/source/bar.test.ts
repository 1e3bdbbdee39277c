import fc from 'fast-check'
import { expect, test } from 'vitest'
import { bar } from './bar.ts'

const place = fc
  .tuple(fc.nat(300), fc.integer({ min: 1, max: 80 }))
  .map(([start, length]) => ({ start, end: start + length }))
const spansOf = fc.array(
  fc.tuple(place, fc.constantFrom('a', 'b')).map(([each, of]) => ({ ...each, of })),
  { maxLength: 10 },
)

test('the parts of a bar follow one another within it, to scale', () => {
  fc.assert(
    fc.property(place, spansOf, spansOf, (paragraph, told, records) => {
      const drawn = bar(paragraph, 400, told, records, records)
      expect(drawn.length).toBeCloseTo((100 * (paragraph.end - paragraph.start)) / 400)
      for (const parts of [drawn.tellers, drawn.cited]) {
        let past = 0
        for (const { x, width } of parts) {
          expect(x).toBeGreaterThanOrEqual(past - 1e-9)
          expect(width).toBeGreaterThan(0)
          past = x + width
        }
        expect(past).toBeLessThanOrEqual(100 + 1e-9)
      }
    }),
  )
})

test('the cited parts of a bar add up to what any record cites', () => {
  fc.assert(
    fc.property(place, spansOf, (paragraph, records) => {
      const length = paragraph.end - paragraph.start
      const covered = Array.from({ length }, (_, index) => paragraph.start + index).filter(
        (point) => records.some((span) => span.start <= point && point < span.end),
      ).length
      const drawn = bar(paragraph, length, [], records, []).cited.reduce(
        (sum, part) => sum + (part.width * length) / 100,
        0,
      )
      expect(drawn).toBeCloseTo(covered)
    }),
  )
})

test('adjacent sentences of one teller are one run; other sentences divide it', () => {
  const of = (start: number, end: number, teller: string) => ({ start, end, of: teller })
  const runs = bar(
    { start: 0, end: 100 },
    100,
    [of(0, 19, 'a'), of(20, 39, 'a'), of(40, 59, 'b'), of(60, 69, 'a'), of(80, 100, 'a')],
    [],
    [],
  ).tellers
  expect(runs.map(({ x, width, of }) => [x, width, of.join()])).toEqual([
    [0, 39, 'a'],
    [40, 19, 'b'],
    [60, 9, 'a'],
    [80, 20, 'a'],
  ])
})
