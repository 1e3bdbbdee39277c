import type { Edge, Extent } from './extent.ts'
import { arrowLength, dotRadius } from './measures.ts'
import type { Segment } from './rows.ts'
import type { Scale } from './scale.ts'

export interface Mark {
  readonly shape: 'dot' | 'bar' | 'band' | 'series'
  /** Its ends, with whiskers. */
  readonly x1: number
  readonly x2: number
  /** The position of the dot of an incident. */
  readonly dot: number | null
  /** Whether an incident has a whisker: its bounds are wide enough to be seen. */
  readonly bounded: boolean
  readonly start: Edge
  readonly end: Edge
}

/** How far a mark with an unknown end is drawn beyond its last known day. */
const raggedLength = 30
const shortestBar = 4
/** Room for two dots of a series. */
const shortestSeries = 14

export const markBetween = (x1: number, x2: number, parts: Partial<Mark> = {}): Mark => ({
  shape: 'bar',
  x1,
  x2,
  dot: null,
  bounded: false,
  start: 'sharp',
  end: 'sharp',
  ...parts,
})

/** The mark of a dated entry; undefined outside the view. */
export function markOf({ from, to, start, end, moment }: Extent, scale: Scale): Mark | undefined {
  if (to <= scale.from || from >= scale.to) return undefined
  const cutAtStart = from < scale.from
  const cutAtEnd = to > scale.to
  const known1 = cutAtStart ? scale.left : scale.x(from)
  const known2 = cutAtEnd ? scale.right : scale.x(to)
  const x1 = start === 'ragged' ? Math.max(known1 - raggedLength, scale.left) : known1
  const x2 = end === 'ragged' ? Math.min(known2 + raggedLength, scale.right) : known2
  const edges = { start: cutAtStart ? 'cut' : start, end: cutAtEnd ? 'cut' : end } as const
  if (moment === null) return markBetween(x1, Math.max(x2, x1 + shortestBar), edges)
  if (moment === 'repeated')
    return markBetween(x1, Math.max(x2, x1 + shortestSeries), { shape: 'series', ...edges })
  return markBetween(x1, x2, {
    shape: 'dot',
    dot: (known1 + known2) / 2,
    bounded: moment === 'bounded' && x2 - x1 > 2 * dotRadius,
    ...edges,
  })
}

/** The mark of an entry that has a duration and no date: its position means nothing. */
export const bandOf = ({ left, right }: Scale): Mark =>
  markBetween(left, right, { shape: 'band', start: 'faded', end: 'faded' })

/** The mark of an undated entry. */
export const dotAt = (x: number): Mark => markBetween(x, x, { shape: 'dot', dot: x })

export const reachOf = ({ x1, x2, dot, end }: Mark): Segment => [
  Math.min(x1, (dot ?? Infinity) - dotRadius),
  Math.max(end === 'arrow' ? x2 + arrowLength : x2, (dot ?? -Infinity) + dotRadius),
]

/** Where a connector meets a mark: on its dot, or behind its start and clear of the name of its lane. */
export const connectorAt = ({ x1, x2, dot }: Pick<Mark, 'x1' | 'x2' | 'dot'>): number =>
  dot ?? x1 + Math.min((x2 - x1) / 4, 120)

const tieSteps = 16
/** How near to the end of a mark a tie may be. */
const tieInset = 3

/**
 * Where a tie leaves the upper mark and meets the lower: if the two overlap, straight down, where it crosses the fewest
 * of the segments between them.
 */
export function tieBetween(
  upper: Mark,
  lower: Mark,
  between: readonly Segment[],
): readonly [x: number, x2: number] {
  const x1 = Math.max(upper.dot ?? upper.x1, lower.dot ?? lower.x1)
  const x2 = Math.min(upper.dot ?? upper.x2, lower.dot ?? lower.x2)
  if (x1 > x2) return [connectorAt(upper), connectorAt(lower)]
  const steps = Array.from(
    { length: tieSteps - 1 },
    (_, index) => x1 + ((index + 1) * (x2 - x1)) / tieSteps,
  )
  const crossed = (x: number) => between.filter(([start, end]) => start < x && x < end).length
  const ends = x2 - x1 > 2 * tieInset ? [x1 + tieInset, x2 - tieInset] : []
  const [x] = [connectorAt({ x1, x2, dot: null }), ...steps, ...ends].sort(
    (a, b) => crossed(a) - crossed(b),
  )
  return [x!, x!]
}
