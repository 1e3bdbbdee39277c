import { compareIds } from '../text/compare-ids.ts'
import { compareDays } from './day.ts'

interface Dated {
  readonly id: string
  readonly date: { readonly earliest: string | null; readonly latest: string | null }
  readonly relations?: readonly { readonly kind: string; readonly entry: string }[] | undefined
}

/**
 * The entries in chronological order: by `earliest`. One that has only a `latest` stands there, or right before the
 * first dated entry that follows it, if that is sooner. One with neither stands right behind the last of those that it
 * follows; one with none of these at the end. Ties by id. The order of the input does not matter.
 *
 * An entry follows those that it comes `after` or `responds-to`, and those that `leads-to` it.
 *
 * Time: O(n log n + relations). Entries that follow each other in a circle are treated as undated, so the function ends
 * on any input.
 */
export function chronologicalOrder<T extends Dated>(entries: readonly T[]): T[] {
  const byId = new Map(entries.map((entry) => [entry.id, entry]))
  const followed = new Map<string, T[]>()
  const datedFollowers = new Map<string, Place[]>()
  for (const [earlier, later] of entries.flatMap(sequences)) {
    const [first, second] = [byId.get(earlier), byId.get(later)]
    if (first === undefined || second === undefined) continue
    followed.set(later, [...(followed.get(later) ?? []), first])
    const day = second.date.earliest
    if (day !== null)
      datedFollowers.set(earlier, [
        ...(datedFollowers.get(earlier) ?? []),
        { day, anchor: later, steps: -1 },
      ])
  }
  const places = new Map<string, Place | null>()

  function placeOf(entry: T): Place | null {
    const known = places.get(entry.id)
    if (known !== undefined) return known
    places.set(entry.id, null)
    const place = ownPlace(entry)
    places.set(entry.id, place)
    return place
  }

  function ownPlace({ id, date }: T): Place | null {
    if (date.earliest !== null) return { day: date.earliest, anchor: id, steps: 0 }
    if (date.latest !== null)
      return (
        [{ day: date.latest, anchor: id, steps: 0 }, ...(datedFollowers.get(id) ?? [])].sort(
          comparePlaces,
        )[0] ?? null
      )
    const before = (followed.get(id) ?? []).flatMap((entry) => placeOf(entry) ?? [])
    const last = before.sort(comparePlaces).at(-1)
    return last === undefined ? null : { ...last, steps: last.steps + 1 }
  }

  return [...entries].sort((a, b) => {
    const [left, right] = [placeOf(a), placeOf(b)]
    if (left === null || right === null)
      return Number(left === null) - Number(right === null) || compareIds(a.id, b.id)
    return comparePlaces(left, right) || compareIds(a.id, b.id)
  })
}

/** The pairs of ids, the earlier first, that an entry's relations put in sequence. */
const sequences = ({ id, relations = [] }: Dated): [string, string][] =>
  relations.flatMap(({ kind, entry }): [string, string][] => {
    if (kind === 'after' || kind === 'responds-to') return [[entry, id]]
    return kind === 'leads-to' ? [[id, entry]] : []
  })

/** A day, an entry that stands on it, and how many steps behind (or before) that entry. */
interface Place {
  readonly day: string
  readonly steps: number
  readonly anchor: string
}

const comparePlaces = (a: Place, b: Place): number =>
  compareDays(a.day, b.day) || compareIds(a.anchor, b.anchor) || a.steps - b.steps
