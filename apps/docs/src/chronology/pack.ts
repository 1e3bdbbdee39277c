import { emptyRows } from './rows.ts'
import type { Stretch } from './rows.ts'

/** A mark that wants a label in some row. */
export interface Unlabeled {
  /** What the mark covers. */
  readonly reach: Stretch
  /** How wide its label is, and the number that may stand in its place. */
  readonly width: number
  readonly numberWidth: number
  /** A line that leads from the mark through all rows above, or through all below; null where none does. */
  readonly line: { readonly x: number; readonly up: boolean; readonly down: boolean } | null
}

/** Where a label stands, and in which row. */
export interface Placed {
  readonly row: number
  readonly label: Stretch
  readonly numbered: boolean
}

export interface Frame {
  readonly left: number
  readonly right: number
  /** How many rows there may be before a label gives way to a number. */
  readonly rows: number
  /** What is taken of the first row. */
  readonly taken: readonly Stretch[]
  /** Where lines lead through all rows. */
  readonly lines: readonly number[]
}

/** Between a mark and its own label. */
const near = 6
/** What is left to see of a bar on either side of a label that stands on it. */
const shown = 30

/**
 * A row and a place for the label of each mark, in their order; each block of marks begins below the one before it. It
 * is the first row in which mark and label find room, the label right of the mark, else left of it, else on it; if there
 * is one, a row in which no line leads through a label. Where there is no room, a number takes its place.
 */
export function pack(
  blocks: readonly (readonly Unlabeled[])[],
  { left, right, rows: most, taken, lines }: Frame,
): Placed[] {
  const rows = emptyRows(left, taken)
  const labels: { readonly row: number; readonly label: Stretch }[] = []
  const ways = lines.map((x) => ({ x, from: -Infinity, to: Infinity }))

  function place(
    { reach, line }: Unlabeled,
    { width, from, to, clear }: { width: number; from: number; to: number; clear: boolean },
  ) {
    const sides = sidesOf(reach, width).filter((label) => label[0] >= left && label[1] <= right)
    for (let row = from; row < to; row++) {
      const own =
        line === null
          ? []
          : [{ x: line.x, from: line.up ? -Infinity : row, to: line.down ? Infinity : row }]
      const isClear = (label: Stretch) =>
        !ways.some((way) => crosses(way, { row, label })) &&
        !labels.some((other) => own.some((way) => crosses(way, other)))
      const label = sides.find(
        (side) => rows.isFree(row, union(reach, side)) && (!clear || isClear(side)),
      )
      if (label === undefined) continue
      rows.fill(row, union(reach, label))
      labels.push({ row, label })
      ways.push(...own)
      return { row, label }
    }
    return undefined
  }

  return blocks
    .filter((block) => block.length > 0)
    .flatMap((block, index) => {
      const from = index === 0 ? 0 : rows.count()
      return block.map((mark): Placed => {
        const wide = { width: mark.width, from, to: Math.max(most, from + block.length) }
        const labeled =
          place(mark, { ...wide, clear: true }) ?? place(mark, { ...wide, clear: false })
        if (labeled !== undefined) return { ...labeled, numbered: false }
        const numbered = place(mark, {
          width: mark.numberWidth,
          from,
          to: rows.count() + 1,
          clear: false,
        })
        if (numbered === undefined)
          throw new RangeError(
            `expected room for a number, ${mark.numberWidth} wide, beside or on a mark from ${mark.reach.join(' to ')}, found none between ${left} and ${right}`,
          )
        return { ...numbered, numbered: true }
      })
    })
}

/** Whether a line that leads through the rows between two goes through a label. */
const crosses = (
  line: { x: number; from: number; to: number },
  { row, label }: { row: number; label: Stretch },
): boolean => line.from < row && row < line.to && label[0] < line.x && line.x < label[1]

/** What two stretches cover, and what lies between them. */
export const union = (a: Stretch, b: Stretch): Stretch => [
  Math.min(a[0], b[0]),
  Math.max(a[1], b[1]),
]

/** Where a label may stand: right of its mark, left of it, and on it where enough of it is left to see. */
export function sidesOf([start, end]: Stretch, width: number): Stretch[] {
  const middle = (start + end) / 2
  const on: Stretch = [middle - width / 2, middle + width / 2]
  return [
    [end + near, end + near + width],
    [start - near - width, start - near],
    ...(end - start >= width + 2 * shown ? [on] : []),
  ]
}
