import fc from 'fast-check'
import { expect, test } from 'vitest'
import { segments } from './segments.ts'

const part = fc
  .tuple(fc.nat(200), fc.nat(200))
  .map(([a, b]) => ({ start: Math.min(a, b), end: Math.max(a, b) + 1 }))
const spans = fc.array(
  fc.tuple(part, fc.constantFrom('a', 'b', 'c')).map(([place, of]) => ({ ...place, of })),
  { maxLength: 12 },
)

test('segments follow on one another and cover the whole', () => {
  fc.assert(
    fc.property(part, spans, (whole, of) => {
      const cut = segments(whole, of)
      expect(cut[0]?.start).toBe(whole.start)
      expect(cut.at(-1)?.end).toBe(whole.end)
      for (const [index, segment] of cut.entries()) {
        expect(segment.end).toBeGreaterThan(segment.start)
        if (index > 0) expect(segment.start).toBe(cut[index - 1]?.end)
      }
    }),
  )
})

test('every segment lists what covers it, once', () => {
  fc.assert(
    fc.property(part, spans, (whole, all) => {
      for (const { start, end, of } of segments(whole, all)) {
        for (let at = start; at < end; at++)
          expect(new Set(of)).toEqual(
            new Set(all.filter((span) => span.start <= at && at < span.end).map((span) => span.of)),
          )
        expect(new Set(of).size).toBe(of.length)
      }
    }),
  )
})
