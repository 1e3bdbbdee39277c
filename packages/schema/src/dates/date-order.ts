import { compareIds } from '../text/compare-ids.ts'
import { compareDays } from './day.ts'

interface Dated {
  readonly id: string
  readonly date: { readonly earliest: string | null; readonly latest: string | null }
  readonly relations?: readonly { readonly kind: string; readonly entry: string }[] | undefined
}

/**
 * The entries in chronological order, whatever the order of the input: by `earliest`, ties by id.
 *
 * - An entry with only a `latest` is at that day, or right before the first dated entry that follows it if that is sooner.
 * - An undated entry is right behind the last of those that it follows, or else at the end.
 *
 * An entry follows those that it comes `after` or `responds-to`, and those that `leads-to` it. Entries that follow each
 * other in a cycle count as undated. Time: O(n log n + relations).
 */
export function chronologicalOrder<T extends Dated>(entries: readonly T[]): T[] {
  const byId = new Map(entries.map((entry) => [entry.id, entry]))
  const followed = new Map<string, T[]>()
  const datedFollowers = new Map<string, Place[]>()
  for (const [earlier, later] of entries.flatMap(sequences)) {
    const [first, second] = [byId.get(earlier), byId.get(later)]
    if (first === undefined || second === undefined) continue
    append(followed, later, first)
    const day = second.date.earliest
    if (day !== null) append(datedFollowers, earlier, { day, anchor: later, steps: -1 })
  }
  const places = new Map<T, Place | undefined>()

  function placeOf(entry: T): Place | undefined {
    if (!places.has(entry)) {
      places.set(entry, undefined) // For an entry that follows itself.
      places.set(entry, computePlace(entry))
    }
    return places.get(entry)
  }

  function computePlace({ id, date: { earliest, latest } }: T): Place | undefined {
    if (earliest !== null) return { day: earliest, anchor: id, steps: 0 }
    if (latest !== null)
      return [{ day: latest, anchor: id, steps: 0 }, ...(datedFollowers.get(id) ?? [])].sort(
        comparePlaces,
      )[0]
    const before = (followed.get(id) ?? []).flatMap((entry) => placeOf(entry) ?? [])
    const last = before.sort(comparePlaces).at(-1)
    return last && { ...last, steps: last.steps + 1 }
  }

  return [...entries].sort((a, b) => {
    const [left, right] = [placeOf(a), placeOf(b)]
    const order =
      left === undefined || right === undefined
        ? Number(left === undefined) - Number(right === undefined)
        : comparePlaces(left, right)
    return order || compareIds(a.id, b.id)
  })
}

function append<V>(lists: Map<string, V[]>, key: string, value: V): void {
  const list = lists.get(key)
  if (list === undefined) lists.set(key, [value])
  else list.push(value)
}

/** The pairs of ids, the earlier first, that the relations of an entry put in sequence. */
const sequences = ({ id, relations = [] }: Dated): [string, string][] =>
  relations.flatMap(({ kind, entry }): [string, string][] => {
    if (kind === 'after' || kind === 'responds-to') return [[entry, id]]
    return kind === 'leads-to' ? [[id, entry]] : []
  })

/** A day, an entry at that day, and how many steps behind (or before) that entry. */
interface Place {
  readonly day: string
  readonly steps: number
  readonly anchor: string
}

const comparePlaces = (a: Place, b: Place): number =>
  compareDays(a.day, b.day) || compareIds(a.anchor, b.anchor) || a.steps - b.steps
