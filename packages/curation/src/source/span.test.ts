import fc from 'fast-check'
import { expect, test } from 'vitest'
import { contains, lengthCovered, overlap, union } from './span.ts'

const span = fc
  .tuple(fc.nat(60), fc.integer({ min: 1, max: 10 }))
  .map(([start, length]) => ({ start, end: start + length }))
const offsetsIn = ({ start, end }: { start: number; end: number }) =>
  Array.from({ length: end - start }, (_, index) => start + index)

test('the union holds the same offsets as the spans, each once and in order', () => {
  fc.assert(
    fc.property(fc.array(span), (spans) => {
      const offsets = union(spans).flatMap(offsetsIn)
      expect(offsets).toEqual([...new Set(spans.flatMap(offsetsIn))].sort((a, b) => a - b))
      expect(lengthCovered(spans)).toBe(offsets.length)
    }),
  )
})

test('spans overlap where they share an offset; one contains the other where it has all of its offsets', () => {
  fc.assert(
    fc.property(span, span, (a, b) => {
      const shared = offsetsIn(a).filter((offset) => offsetsIn(b).includes(offset))
      expect(overlap(a, b)).toBe(shared.length > 0)
      expect(contains(a, b)).toBe(shared.length === b.end - b.start)
    }),
  )
})
