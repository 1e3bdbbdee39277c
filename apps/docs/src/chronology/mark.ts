import type { Edge, Extent } from './extent.ts'
import { arrowLength, gutter, half, softLength } from './measures.ts'
import type { Scale } from './scale.ts'

/** From left to right. */
export type Segment = readonly [left: number, right: number]

export interface Mark {
  /**
   * A `bar` lasted; a `capsule` happened once, somewhere in it, and is a `dot` where it is too short to be seen; a
   * `series` happened repeatedly. A `ring` has no date. A `length` has a duration and no date.
   */
  readonly shape: 'bar' | 'capsule' | 'dot' | 'series' | 'ring' | 'length'
  /** Who gives the date. */
  readonly by: 'teller' | 'editors' | 'nobody'
  readonly x1: number
  readonly x2: number
  readonly start: Edge
  readonly end: Edge
}

/** How far a mark with an unknown end is drawn beyond its last known day. */
const raggedLength = 20
const shortestBar = 4
/** Room for two dots of a series. */
const shortestSeries = 9.5

export const markBetween = (x1: number, x2: number, parts: Partial<Mark> = {}): Mark => ({
  shape: 'bar',
  by: 'teller',
  x1,
  x2,
  start: 'sharp',
  end: 'sharp',
  ...parts,
})

/** The mark of a date; undefined outside the view. */
export function markOf(
  { from, to, start, end, course }: Extent,
  by: 'teller' | 'editors',
  scale: Scale,
): Mark | undefined {
  if (to <= scale.from || from >= scale.to) return undefined
  const cutAtStart = from < scale.from
  const cutAtEnd = to > scale.to
  const known1 = cutAtStart ? scale.left : scale.x(from)
  const known2 = cutAtEnd ? scale.right : scale.x(to)
  const x1 = start === 'ragged' ? Math.max(known1 - raggedLength, scale.left) : known1
  const x2 = end === 'ragged' ? Math.min(known2 + raggedLength, scale.right) : known2
  const parts = { by, start: cutAtStart ? 'cut' : start, end: cutAtEnd ? 'cut' : end } as const
  if (course === 'lasting') return markBetween(x1, Math.max(x2, x1 + shortestBar), parts)
  if (course === 'repeated')
    return markBetween(x1, Math.max(x2, x1 + shortestSeries), { shape: 'series', ...parts })
  return markBetween(x1, x2, { shape: x2 - x1 > 2 * half ? 'capsule' : 'dot', ...parts })
}

/** The mark of an event without a date: in the gutter, or at `x` on the shelf. */
export const ringAt = (x: number = gutter.ring): Mark =>
  markBetween(x, x, { shape: 'ring', by: 'nobody' })

/** How far to each side a mark is drawn. */
export function reachOf({ shape, x1, x2, start, end }: Mark): Segment {
  if (shape === 'dot' || shape === 'ring') {
    const middle = (x1 + x2) / 2
    return [middle - half, middle + half]
  }
  return [
    start === 'faded' ? x1 - softLength : x1,
    end === 'faded' ? x2 + softLength : end === 'arrow' ? x2 + arrowLength : x2,
  ]
}

/** How far marks of one event are drawn together. */
export const reachOfAll = (marks: readonly Mark[]): Segment => [
  Math.min(...marks.map((mark) => reachOf(mark)[0])),
  Math.max(...marks.map((mark) => reachOf(mark)[1])),
]
