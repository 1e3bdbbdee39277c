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

  function placeOf(entry: T): Place | undefined {
    if (!places.has(entry)) {
      places.set(entry, undefined) // For an entry that follows itself.
      places.set(entry, computePlace(entry))
    }
    return places.get(entry)
  }

  function computePlace(entry: T): Place | undefined {
    const { id, date } = entry
    if (date.earliest !== null) {
      const others = [...known(wholesOf(entry)), ...(followed.get(id) ?? [])]
      const starts = others.flatMap((other) => placeOf(other) ?? [])
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
  const started = new Set<T>()
  const result: T[] = []
  function add(entry: T): void {
    if (started.has(entry)) return
    started.add(entry)
    for (const other of [...known(wholesOf(entry)), ...(followed.get(entry.id) ?? [])])
      if (isTied(placeOf(other), placeOf(entry))) add(other)
    result.push(entry)
  }
  for (const entry of ordered) add(entry)
  return result
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
