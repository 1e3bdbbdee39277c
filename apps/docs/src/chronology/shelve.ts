import { sidesOf, union } from './pack.ts'
import type { Placed } from './pack.ts'
import { emptyRows } from './rows.ts'
import type { Stretch } from './rows.ts'

/** An entry without a date that wants a place on the shelf. */
interface Unshelved {
  readonly id: string
  readonly width: number
  readonly numberWidth: number
  /** What it comes after: the id of another on the shelf, or the place of a mark above; undefined where it comes after nothing. */
  readonly after: string | number | undefined
}

interface Shelved extends Placed {
  /** Where the middle of its mark stands. */
  readonly x: number
}

/**
 * Places on the shelf, in the order in which the entries are given. What comes after something stands below it; the rest
 * stands wherever there is room, from the left. Marks are as wide as twice the `radius`.
 */
export function shelve(
  entries: readonly Unshelved[],
  { left, right, radius }: { left: number; right: number; radius: number },
): Shelved[] {
  const rows = emptyRows(left + radius, [])
  const byId = new Map(entries.map((entry) => [entry.id, entry]))
  const shelved = new Map<string, Shelved>()
  const lines: { readonly x: number; readonly to: number }[] = []
  const markAt = (x: number): Stretch => [x - radius, x + radius]

  function place(entry: Unshelved): Shelved {
    const known = shelved.get(entry.id)
    if (known !== undefined) return known
    const previous = typeof entry.after === 'string' ? byId.get(entry.after) : undefined
    const above = previous && place(previous)
    const found = roomFor(
      entry,
      typeof entry.after === 'number' ? entry.after : above?.x,
      above === undefined ? 0 : above.row + 1,
    )
    rows.fill(found.row, union(markAt(found.x), found.label))
    if (typeof entry.after === 'number') lines.push({ x: found.x, to: found.row })
    shelved.set(entry.id, found)
    return found
  }

  function roomFor(
    { width, numberWidth }: Unshelved,
    x: number | undefined,
    from: number,
  ): Shelved {
    const sidesAt = (at: number, label: number) =>
      sidesOf(markAt(at), label).filter(([start, end]) => start >= left && end <= right)
    const numbered = sidesAt(x ?? left + radius, width).length === 0
    for (let row = from; ; row++) {
      const isClear = ([start, end]: Stretch) =>
        !lines.some((line) => row < line.to && start < line.x && line.x < end)
      for (const at of x === undefined ? rows.starts(row) : [x]) {
        const label = sidesAt(at, numbered ? numberWidth : width).find(
          (side) => isClear(side) && rows.isFree(row, union(markAt(at), side)),
        )
        if (label !== undefined) return { x: at, row, label, numbered }
      }
    }
  }

  // What lines from above lead to comes first, from right to left, since labels stand to the right; then what follows
  // something on the shelf, and what it follows, so that nothing stands between.
  const leadsFirst = entries
    .filter(({ after }) => typeof after === 'number')
    .sort((a, b) => Number(b.after) - Number(a.after))
  const chained = entries.filter(({ after }) => typeof after === 'string' && byId.has(after))
  for (const entry of [...leadsFirst, ...chained]) place(entry)
  return entries.map(place)
}
