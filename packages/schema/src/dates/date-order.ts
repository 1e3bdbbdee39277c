import { compareDays, isBefore } from './day.ts'

interface Dated {
  readonly id: string
  readonly date: { readonly earliest: string | null; readonly latest: string | null }
  readonly relations?: readonly { readonly kind: string; readonly entry: string }[] | undefined
}

/**
 * The entries in chronological order. Ties keep the order of the input, which is that of the report, except that a whole comes
 * before its parts, and an entry after those that it follows.
 *
 * - An entry is placed at the earliest day that its date allows, given the starts of those that it follows or is part of.
 * - An entry with only a `latest` is at that day, or right before the first dated entry that follows it if that is sooner.
 * - An undated entry follows the end of the last of those that it follows. Those without any form a group at the end.
 *
 * An entry follows those that it comes `after` or `responds-to`, and those that `leads-to` it. Entries that follow each
 * other in a cycle count as undated. Time: O(n log n + relations).
 */
export function chronologicalOrder<T extends Dated>(entries: readonly T[]): T[] {
  const byId = new Map(entries.map((entry) => [entry.id, entry]))
  const known = (ids: readonly string[]) => ids.flatMap((id) => byId.get(id) ?? [])
  const followed = new Map<string, T[]>()
  const datedFollowers = new Map<string, Place[]>()
  for (const [earlier, later] of entries.flatMap(sequences)) {
    const [first, second] = [byId.get(earlier), byId.get(later)]
    if (first === undefined || second === undefined) continue
    append(followed, later, first)
    const day = second.date.earliest
    if (day !== null) append(datedFollowers, earlier, { day, steps: -1 })
  }
  const places = new Map<T, Place | undefined>()

  /** Those whose places the place of an entry depends on. */
  function precursorsOf(entry: T): readonly T[] {
    const { id, date } = entry
    if (date.earliest !== null) return [...known(wholesOf(entry)), ...(followed.get(id) ?? [])]
    if (date.latest !== null) return []
    return (followed.get(id) ?? []).filter((other) => other.date.latest === null)
  }

  // An entry that follows itself has no place while that is computed.
  const placeOf = (entry: T): Place | undefined => places.get(entry)
  visitInDepth(entries, precursorsOf, (entry) => places.set(entry, computePlace(entry)))

  function computePlace(entry: T): Place | undefined {
    const { id, date } = entry
    if (date.earliest !== null) {
      const starts = precursorsOf(entry).flatMap((other) => placeOf(other) ?? [])
      const allowed = starts.filter(({ day }) => !isBefore(date.latest, day))
      return [{ day: date.earliest, steps: 0 }, ...allowed].sort(comparePlaces).at(-1)
    }
    if (date.latest !== null)
      return [{ day: date.latest, steps: 0 }, ...(datedFollowers.get(id) ?? [])].sort(
        comparePlaces,
      )[0]
    const ends = (followed.get(id) ?? []).flatMap((other) => endOf(other) ?? [])
    const last = ends.sort(comparePlaces).at(-1)
    return last && { ...last, steps: last.steps + 1 }
  }

  function endOf(entry: T): Place | undefined {
    const { latest } = entry.date
    return latest === null ? placeOf(entry) : { day: latest, steps: 0 }
  }

  const ordered = entries
    .map((entry) => ({ entry, place: placeOf(entry) }))
    .sort(({ place: a }, { place: b }) =>
      a === undefined || b === undefined
        ? Number(a === undefined) - Number(b === undefined)
        : comparePlaces(a, b),
    )
    .map(({ entry }) => entry)

  // Within a tie, wholes are moved in front of their parts, and what is followed in front of its followers.
  const result: T[] = []
  const tied = (entry: T) =>
    [...known(wholesOf(entry)), ...(followed.get(entry.id) ?? [])].filter((other) =>
      isTied(placeOf(other), placeOf(entry)),
    )
  visitInDepth(ordered, tied, (entry) => result.push(entry))
  return result
}

/** Visits each entry once, after those that it leads to. Without recursion, because a chain may be longer than the stack. */
function visitInDepth<T>(
  entries: readonly T[],
  next: (entry: T) => readonly T[],
  visit: (entry: T) => void,
): void {
  const seen = new Set<T>()
  const path: { readonly entry: T; readonly rest: T[] }[] = []
  const enter = (entry: T) => {
    if (seen.has(entry)) return
    seen.add(entry)
    path.push({ entry, rest: next(entry).toReversed() })
  }
  for (const start of entries) {
    enter(start)
    for (let last = path.at(-1); last !== undefined; last = path.at(-1)) {
      const other = last.rest.pop()
      if (other !== undefined) enter(other)
      else {
        path.pop()
        visit(last.entry)
      }
    }
  }
}

const isTied = (a: Place | undefined, b: Place | undefined): boolean =>
  a === undefined || b === undefined ? a === b : comparePlaces(a, b) === 0

function append<V>(lists: Map<string, V[]>, key: string, value: V): void {
  const list = lists.get(key)
  if (list === undefined) lists.set(key, [value])
  else list.push(value)
}

const wholesOf = ({ relations = [] }: Dated): string[] =>
  relations.flatMap(({ kind, entry }) => (kind === 'part-of' ? [entry] : []))

/** The pairs of ids, the earlier first, that the relations of an entry put in sequence. */
const sequences = ({ id, relations = [] }: Dated): [string, string][] =>
  relations.flatMap(({ kind, entry }): [string, string][] => {
    if (kind === 'after' || kind === 'responds-to') return [[entry, id]]
    return kind === 'leads-to' ? [[id, entry]] : []
  })

/** A day, and how many steps behind (or before) what is on that day. */
interface Place {
  readonly day: string
  readonly steps: number
}

const comparePlaces = (a: Place, b: Place): number => compareDays(a.day, b.day) || a.steps - b.steps
