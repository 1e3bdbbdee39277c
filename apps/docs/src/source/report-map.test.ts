import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Segment } from './segments.ts'
import { reportMap, type Stroke } from './report-map.ts'

/** Paragraphs in order, none empty, with something between them. */
const anyParagraphs = fc
  .array(fc.tuple(fc.integer({ min: 1, max: 900 }), fc.integer({ min: 1, max: 5 })), {
    minLength: 1,
    maxLength: 12,
  })
  .map((lengths) => {
    const paragraphs: Segment[] = []
    for (const [length, gap] of lengths) {
      const start = (paragraphs.at(-1)?.end ?? 0) + gap
      paragraphs.push({ start, end: start + length })
    }
    return paragraphs
  })
const anySegment = fc
  .tuple(fc.nat(10_000), fc.nat(10_000))
  .map(([one, other]) => ({ start: Math.min(one, other), end: Math.max(one, other) }))

const total = (strokes: readonly Stroke[]) => strokes.reduce((sum, { width }) => sum + width, 0)
const shared = (one: Segment, other: Segment) =>
  Math.max(0, Math.min(one.end, other.end) - Math.max(one.start, other.start))

test('the strokes of a part of the text are as long as its share of the paragraphs', () => {
  fc.assert(
    fc.property(anyParagraphs, anySegment, (paragraphs, segment) => {
      expect(total(reportMap(paragraphs).strokesOf(segment))).toBe(
        paragraphs.reduce((sum, paragraph) => sum + shared(paragraph, segment), 0),
      )
    }),
  )
})

test('every stroke is on the map and not empty, and none overlaps another', () => {
  fc.assert(
    fc.property(anyParagraphs, (paragraphs) => {
      const map = reportMap(paragraphs)
      const strokes = map.paragraphs.flat()
      for (const { x, y, width } of strokes) {
        expect(x).toBeGreaterThanOrEqual(0)
        expect(width).toBeGreaterThan(0)
        expect(x + width).toBeLessThanOrEqual(map.width)
        expect(y).toBeLessThan(map.height)
      }
      expect(new Set(strokes.map(({ y }) => y)).size).toBe(strokes.length)
    }),
  )
})

test('later text is lower on the map, or further right', () => {
  fc.assert(
    fc.property(anyParagraphs, (paragraphs) => {
      const tops = reportMap(paragraphs)
        .paragraphs.flat()
        .map(({ y }) => y)
      expect(tops).toEqual(tops.toSorted((one, other) => one - other))
    }),
  )
})
