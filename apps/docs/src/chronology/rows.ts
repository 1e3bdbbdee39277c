/** From left to right. */
export type Segment = readonly [left: number, right: number]

/** A mark that needs a place and a label, or a number instead of the label. */
export interface Unplaced {
  readonly width: number
  readonly numberWidth: number
}

export interface Placed {
  readonly row: number
  readonly label: Segment
  readonly numbered: boolean
}

/** Between a mark and its own label. */
const near = 6
/** Between a mark or a label and those of its neighbors. */
const apart = 22
/** What must stay visible of a bar on either side of a label on it. */
const visible = 30

const union = (a: Segment, b: Segment): Segment => [Math.min(a[0], b[0]), Math.max(a[1], b[1])]

/** A label fits right of its mark, left of it, or on it if enough of the mark stays visible. */
function sidesOf([start, end]: Segment, width: number): Segment[] {
  const on = (start + end - width) / 2
  return [
    [end + near, end + near + width],
    [start - near - width, start - near],
    ...(end - start >= width + 2 * visible ? [[on, on + width] as const] : []),
  ]
}

/** Rows of a frame that fill up; `taken` is occupied in the first row. */
export function rowsWithin(
  { left, right }: { readonly left: number; readonly right: number },
  taken: readonly Segment[] = [],
) {
  const filled: Segment[][] = [[...taken]]
  const isFree = (row: number, [from, to]: Segment) =>
    (filled[row] ?? []).every(([start, end]) => to + apart <= start || end + apart <= from)
  return {
    count: () => filled.length,
    /** Fills the first row from `from` to `to` that has room for a mark and its label. */
    place(
      reach: Segment,
      width: number,
      from: number,
      to: number,
      isClear: (row: number, label: Segment) => boolean = () => true,
    ): { row: number; label: Segment } | undefined {
      const sides = sidesOf(reach, width).filter(([start, end]) => start >= left && end <= right)
      for (let row = from; row < to && sides.length > 0; row++) {
        const label = sides.find((side) => isFree(row, union(reach, side)) && isClear(row, side))
        if (label === undefined) continue
        filled[row] = [...(filled[row] ?? []), union(reach, label)]
        return { row, label }
      }
      return undefined
    },
  }
}
