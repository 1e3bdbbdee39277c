import type { Segment } from './segments.ts'

/** A line of the map, one unit for each code point. */
export interface Stroke {
  readonly x: number
  readonly y: number
  readonly width: number
}

/** How many code points a line has: about two lines of print, so that the map has the shape of a sheet. */
const lineLength = 240
export const linePitch = 5
const paragraphGap = 4

/** The report from afar: each paragraph as a block of lines. */
export function reportMap(paragraphs: readonly Segment[]) {
  const tops: number[] = []
  let height = 0
  for (const { start, end } of paragraphs) {
    tops.push(height)
    height += Math.ceil((end - start) / lineLength) * linePitch + paragraphGap
  }
  /** The strokes of a part of the text; none for the space between paragraphs. */
  const strokesOf = (segment: Segment) =>
    paragraphs.flatMap((paragraph, index) => strokesWithin(paragraph, tops[index]!, segment))
  return {
    width: lineLength,
    height: Math.max(0, height - paragraphGap),
    paragraphs: paragraphs.map(strokesOf),
    strokesOf,
  }
}

function strokesWithin(paragraph: Segment, top: number, segment: Segment): Stroke[] {
  const from = Math.max(segment.start, paragraph.start) - paragraph.start
  const to = Math.min(segment.end, paragraph.end) - paragraph.start
  if (from >= to) return []
  const firstLine = Math.floor(from / lineLength)
  const lines = Math.ceil(to / lineLength) - firstLine
  return Array.from({ length: lines }, (_, index) => {
    const line = firstLine + index
    const start = Math.max(from, line * lineLength)
    return {
      x: start - line * lineLength,
      y: top + line * linePitch,
      width: Math.min(to, (line + 1) * lineLength) - start,
    }
  })
}
