import type { Stretch } from './stretches.ts'

/** A stroke on the map: as long as it has code points. */
export interface Stroke {
  readonly x: number
  readonly y: number
  readonly width: number
}

export interface ReportMap {
  readonly width: number
  readonly height: number
  /** The strokes of each paragraph, in page order. */
  readonly paragraphs: readonly (readonly Stroke[])[]
  /** The strokes of a part of the text; none for what lies between paragraphs. */
  readonly strokesOf: (stretch: Stretch) => Stroke[]
}

/** How many code points a line of the map holds: about two lines of print, so that a page has the outline of a sheet. */
const lineLength = 240
/** From one line to the next, and what is left free between paragraphs. */
export const linePitch = 5
const paragraphGap = 4

/** A page as it would look from afar: each paragraph a block of lines, set at its left, one code point a unit of width. */
export function reportMap(paragraphs: readonly Stretch[]): ReportMap {
  const tops: number[] = []
  let height = 0
  for (const { start, end } of paragraphs) {
    tops.push(height)
    height += Math.ceil((end - start) / lineLength) * linePitch + paragraphGap
  }
  const strokesOf = (stretch: Stretch) =>
    paragraphs.flatMap((paragraph, index) => strokesWithin(paragraph, tops[index] ?? 0, stretch))
  return {
    width: lineLength,
    height: Math.max(0, height - paragraphGap),
    paragraphs: paragraphs.map(strokesOf),
    strokesOf,
  }
}

function strokesWithin(paragraph: Stretch, top: number, stretch: Stretch): Stroke[] {
  const from = Math.max(stretch.start, paragraph.start) - paragraph.start
  const to = Math.min(stretch.end, paragraph.end) - paragraph.start
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
