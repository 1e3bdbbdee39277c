import fc from 'fast-check'
import { expect, test } from 'vitest'
import { stretches } from './stretches.ts'

const part = fc
  .tuple(fc.nat(200), fc.nat(200))
  .map(([a, b]) => ({ start: Math.min(a, b), end: Math.max(a, b) + 1 }))
const spans = fc.array(
  fc.tuple(part, fc.constantFrom('a', 'b', 'c')).map(([place, of]) => ({ ...place, of })),
  { maxLength: 12 },
)

test('stretches follow on one another, and together they are the part', () => {
  fc.assert(
    fc.property(part, spans, (whole, of) => {
      const cut = stretches(whole, of)
      expect(cut[0]?.start).toBe(whole.start)
      expect(cut.at(-1)?.end).toBe(whole.end)
      for (const [index, stretch] of cut.entries()) {
        expect(stretch.end).toBeGreaterThan(stretch.start)
        if (index > 0) expect(stretch.start).toBe(cut[index - 1]?.end)
      }
    }),
  )
})

test('at every place of a stretch stands what stands in its list, once, and nothing else', () => {
  fc.assert(
    fc.property(part, spans, (whole, all) => {
      for (const { start, end, of } of stretches(whole, all)) {
        for (let at = start; at < end; at++)
          expect(new Set(of)).toEqual(
            new Set(all.filter((span) => span.start <= at && at < span.end).map((span) => span.of)),
          )
        expect(new Set(of).size).toBe(of.length)
      }
    }),
  )
})
