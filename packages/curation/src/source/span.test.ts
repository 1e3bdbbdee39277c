import fc from 'fast-check'
import { expect, test } from 'vitest'
import { contains, lengthCovered, overlap } from './span.ts'

const span = fc
  .tuple(fc.nat(60), fc.integer({ min: 1, max: 10 }))
  .map(([start, length]) => ({ start, end: start + length }))
const offsetsIn = ({ start, end }: { start: number; end: number }) =>
  Array.from({ length: end - start }, (_, index) => start + index)

test('lengthCovered counts each offset once', () => {
  fc.assert(
    fc.property(fc.array(span), (spans) => {
      expect(lengthCovered(spans)).toBe(new Set(spans.flatMap(offsetsIn)).size)
    }),
  )
})

test('spans overlap if they share an offset; one contains the other if it has all its offsets', () => {
  fc.assert(
    fc.property(span, span, (a, b) => {
      const shared = offsetsIn(a).filter((offset) => offsetsIn(b).includes(offset))
      expect(overlap(a, b)).toBe(shared.length > 0)
      expect(contains(a, b)).toBe(shared.length === b.end - b.start)
    }),
  )
})
