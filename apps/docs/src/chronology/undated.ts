import { dotRadius, frame } from './measures.ts'
import { rowsWithin, type Placed, type Segment, type Unplaced } from './rows.ts'

interface Undated extends Unplaced {
  readonly id: string
  /** The id of an undated entry, or the position of a mark above, that this entry comes after. */
  readonly after: string | number | undefined
}

/** A place, and the middle of the mark. */
type PlacedUndated = Placed & { readonly x: number }

/**
 * Places undated entries below the lanes, in the given order: below the entry that they come after, otherwise in the
 * first row with room at the left.
 */
export function placeUndated(entries: readonly Undated[]): PlacedUndated[] {
  const rows = rowsWithin(frame)
  const byId = new Map(entries.map((entry) => [entry.id, entry]))
  const placed = new Map<string, PlacedUndated>()
  const lines: { readonly x: number; readonly to: number }[] = []

  function place(entry: Undated): PlacedUndated {
    const { id, after, width, numberWidth } = entry
    const known = placed.get(id)
    if (known !== undefined) return known
    const previous = typeof after === 'string' ? byId.get(after) : undefined
    const above = previous && place(previous)
    const x = typeof after === 'number' ? after : (above?.x ?? frame.left + dotRadius)
    const from = above === undefined ? 0 : above.row + 1
    const isClear = (row: number, [start, end]: Segment) =>
      !lines.some((line) => row < line.to && start < line.x && line.x < end)
    const fit = (width: number) =>
      rows.place([x - dotRadius, x + dotRadius], width, from, Infinity, isClear)
    const labeled = fit(width)
    const found = { x, ...(labeled ?? fit(numberWidth)!), numbered: labeled === undefined }
    if (typeof after === 'number') lines.push({ x, to: found.row })
    placed.set(id, found)
    return found
  }

  // Entries after a mark above come first, from right to left, since labels go to the right; then chains, so that
  // nothing comes between their entries.
  const afterMarks = entries
    .filter(({ after }) => typeof after === 'number')
    .sort((a, b) => Number(b.after) - Number(a.after))
  const chained = entries.filter(({ after }) => typeof after === 'string' && byId.has(after))
  for (const entry of [...afterMarks, ...chained]) place(entry)
  return entries.map(place)
}
