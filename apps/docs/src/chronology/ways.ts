import type { Content } from './content.ts'
import { isUndated } from './entry.ts'
import type { Entry } from './entry.ts'
import { tieAt } from './mark.ts'
import type { Mark } from './mark.ts'

/** A line that leads down from an entry: from one lane to another, or to the shelf, which is the one behind the last. */
export interface Way {
  readonly entry: Entry
  readonly x: number
  readonly from: number
  readonly to: number
}

/** The entry that an entry is told to come after. */
export const predecessorOf = ({ relations = [] }: Entry): string | undefined =>
  relations.find(({ kind }) => kind === 'after')?.entry

/** The lines between the lanes of an entry, where these are tied, and from the last of them to what comes after it on the shelf. */
export function waysOf({ entries, lanes, tied }: Content, marks: ReadonlyMap<Entry, Mark>): Way[] {
  const followed = new Set(
    entries.filter((entry) => isUndated(entry) && !marks.has(entry)).map(predecessorOf),
  )
  return [...marks].flatMap(([entry, mark]) => {
    const held = lanes.flatMap((lane, index) => (lane.holds(entry) ? [index] : []))
    const way = (from: number, to: number): Way => ({ entry, x: tieAt(mark), from, to })
    const [first = 0, last = 0] = [held[0], held.at(-1)]
    return [
      ...(tied && first < last ? [way(first, last)] : []),
      ...(followed.has(entry.id) ? [way(last, lanes.length)] : []),
    ]
  })
}
