import type { Edge, Extent } from './extent.ts'
import type { Scale } from './scale.ts'

/** What stands for an entry in a lane, along the axis. */
export interface Mark {
  readonly shape: 'dot' | 'bar' | 'band'
  /** Where it begins and ends, whiskers included. */
  readonly x1: number
  readonly x2: number
  /** Where the dot of an incident stands. */
  readonly dot: number | null
  /** Whether the incident is bounded only, somewhere between the ends of a whisker that is wide enough to be seen. */
  readonly bounded: boolean
  readonly start: Edge
  readonly end: Edge
}

export const dotRadius = 4.5
/** How far a mark is drawn beyond the last day that is known, where its end is not. Its length says nothing. */
const raggedLength = 30
/** How far the head of an arrow stands out beyond the end of the axis. */
export const arrowLength = 9
const shortestBar = 4

/** The mark of a dated entry; undefined where it lies outside the view. */
export function markOf({ from, to, start, end, moment }: Extent, scale: Scale): Mark | undefined {
  if (to <= scale.from || from >= scale.to) return undefined
  const cutAtStart = from < scale.from
  const cutAtEnd = to > scale.to
  const known1 = cutAtStart ? scale.left : scale.x(from)
  const known2 = cutAtEnd ? scale.right : scale.x(to)
  const x1 = start === 'ragged' ? Math.max(known1 - raggedLength, scale.left) : known1
  const x2 = end === 'ragged' ? Math.min(known2 + raggedLength, scale.right) : known2
  const edges = { start: cutAtStart ? 'cut' : start, end: cutAtEnd ? 'cut' : end } as const
  if (moment === null)
    return {
      shape: 'bar',
      x1,
      x2: Math.max(x2, x1 + shortestBar),
      dot: null,
      bounded: false,
      ...edges,
    }
  return {
    shape: 'dot',
    x1,
    x2,
    dot: (known1 + known2) / 2,
    bounded: moment === 'bounded' && x2 - x1 > 2 * dotRadius,
    ...edges,
  }
}

/** The mark of an entry of which a length is told, and no end: it stands for no place on the axis. */
export const bandOf = ({ left, right }: Scale): Mark => ({
  shape: 'band',
  x1: left,
  x2: right,
  dot: null,
  bounded: false,
  start: 'faded',
  end: 'faded',
})

/** All that a mark covers from left to right. */
export const reachOf = ({ x1, x2, dot, end }: Mark): readonly [left: number, right: number] => [
  Math.min(x1, dot === null ? x1 : dot - dotRadius),
  Math.max(end === 'arrow' ? x2 + arrowLength : x2, dot === null ? x2 : dot + dotRadius),
]

/** The mark of an entry that nothing dates. */
export const dotAt = (x: number): Mark => ({
  shape: 'dot',
  x1: x,
  x2: x,
  dot: x,
  bounded: false,
  start: 'sharp',
  end: 'sharp',
})

/** Where a line to or from a mark meets it: its dot, else a place behind its start where it is drawn in full, and clear of the name of its lane. */
export const tieAt = ({ x1, x2, dot }: Mark): number => dot ?? x1 + Math.min((x2 - x1) / 4, 120)
