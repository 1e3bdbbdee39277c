/** A stretch of a row, from left to right. */
export type Stretch = readonly [left: number, right: number]

/** Between a label or a mark and what is not its own, so that none is taken for another’s. */
const apart = 22

/** Rows that fill up. */
export interface Rows {
  readonly count: () => number
  readonly isFree: (row: number, stretch: Stretch) => boolean
  readonly fill: (row: number, stretch: Stretch) => void
  /** Where in a row there may be room for more: at its left end, and behind each thing in it. */
  readonly starts: (row: number) => number[]
}

/** Rows between `left` and the right end of the picture; `taken` is what is filled of the first. */
export function emptyRows(left: number, taken: readonly Stretch[]): Rows {
  const filled: Stretch[][] = [[...taken]]
  const inRow = (row: number) => filled[row] ?? []
  return {
    count: () => filled.length,
    isFree: (row, [from, to]) =>
      inRow(row).every(([start, end]) => to + apart <= start || end + apart <= from),
    fill: (row, stretch) => {
      filled[row] = [...inRow(row), stretch]
    },
    starts: (row) => [left, ...inRow(row).map(([, end]) => end + apart)].sort((a, b) => a - b),
  }
}
