import type { ChronologyEntry as Entry } from '@nkidp/sino-dprk-data'
import type { EntryDate, Bounds } from './entry.ts'
import { extentsOf, type DatedExtent, type Edge } from './extent.ts'
import type { Label } from './label.ts'
import { arrowLength, axis, gutter, half, softLength, type Segment } from './measures.ts'
import type { Scale } from './scale.ts'
import type { Telling } from './tellings.ts'

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

/** An entry in a row of its own. Those of a lane are in the order of time, which the keyboard follows. */
export interface PlacedMark {
  readonly entry: Entry
  readonly tellings: readonly Telling[]
  /** In the order in which they are drawn: the date that the editors supply, the date that is told, or neither. */
  readonly marks: readonly Mark[]
  /** What follows its title. */
  readonly aside: string
  readonly y: number
  /** The end of its row. */
  readonly bottom: number
  readonly label: Label
}

/** How far a mark with an unknown end is drawn beyond its last known day. */
const raggedLength = 20
/** For a series, room for two dots. */
const shortest = { bar: 4, capsule: 0, series: 9.5 }

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
  { by, from, to, start, end, shape }: DatedExtent,
  scale: Scale,
): Mark | undefined {
  if (to <= scale.from || from >= scale.to) return undefined
  const cutAtStart = from < scale.from
  const cutAtEnd = to > scale.to
  const known1 = cutAtStart ? scale.left : scale.x(from)
  const known2 = cutAtEnd ? scale.right : scale.x(to)
  const x1 = start === 'ragged' ? Math.max(known1 - raggedLength, scale.left) : known1
  const x2 = end === 'ragged' ? Math.min(known2 + raggedLength, scale.right) : known2
  return markBetween(x1, Math.max(x2, x1 + shortest[shape]), {
    by,
    shape: shape === 'capsule' && x2 - x1 <= 2 * half ? 'dot' : shape,
    start: cutAtStart ? 'cut' : start,
    end: cutAtEnd ? 'cut' : end,
  })
}

/** The marks of an entry at its dates, the longer one below the other. */
export const marksOf = (entry: Entry, told: Bounds | null, scale: Scale): Mark[] =>
  extentsOf(entry, told)
    .flatMap((extent) => markOf(extent, scale) ?? [])
    .sort((a, b) => b.x2 - b.x1 - (a.x2 - a.x1))

/** The mark of an event without a date: in the gutter, or at `x` on the shelf. */
export const ringAt = (x: number = gutter.ring): Mark =>
  markBetween(x, x, { shape: 'ring', by: 'nobody' })

/** A length on its own: to the scale of the axis, or an arrow if it is longer. Undefined without a length. */
export function lengthMark(duration: EntryDate['duration'], scale: Scale): Mark | undefined {
  if (duration === undefined) return undefined
  const amount = (unit: string) => Number(new RegExp(`(\\d+)${unit}`).exec(duration.iso)?.[1] ?? 0)
  const x2 = axis.left + (amount('Y') + amount('M') / 12 + amount('D') / 365) * scale.year
  return markBetween(axis.left, Math.min(x2, scale.right), {
    shape: 'length',
    by: 'nobody',
    end: x2 > scale.right ? 'arrow' : 'sharp',
  })
}

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
