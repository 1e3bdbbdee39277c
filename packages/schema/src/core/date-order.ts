/**
 * Compares two ISO dates of the proleptic Gregorian calendar (`YYYY-MM-DD`, years before 1 astronomical and negative:
 * `-0107-01-01` is in 108 BC). Negative when `a` is earlier.
 */
export function compareDays(a: string, b: string): number {
  const [left, right] = [parts(a), parts(b)]
  return left[0] - right[0] || left[1] - right[1] || left[2] - right[2]
}

function parts(day: string): [number, number, number] {
  const match = /^(-?\d{4})-(\d{2})-(\d{2})$/.exec(day)
  if (match === null) throw new RangeError(`expected a day as YYYY-MM-DD, found ${JSON.stringify(day)}`)
  return [Number(match[1]), Number(match[2]), Number(match[3])]
}

interface Dated {
  readonly id: string
  readonly date: { readonly earliest: string | null; readonly latest: string | null }
  readonly relations?: readonly { readonly kind: string; readonly entry: string }[] | undefined
}

/**
 * The entries in chronological order: by `earliest`, else `latest`; an entry with neither stands behind the last of
 * those that it comes `after`; one with none of these stands at the end; ties by id. The order of the input does not
 * matter.
 *
 * Time: O(n log n + relations). Entries whose `after` relations run in a circle are treated as undated, so the function
 * ends on any input.
 */
export function chronologicalOrder<T extends Dated>(entries: readonly T[]): T[] {
  const byId = new Map(entries.map((entry) => [entry.id, entry]))
  const places = new Map<string, Place | null>()

  /** Its own day, or the place of the last entry that it follows and how many steps behind that it stands. */
  function placeOf(entry: T): Place | null {
    const known = places.get(entry.id)
    if (known !== undefined) return known
    places.set(entry.id, null)
    const day = entry.date.earliest ?? entry.date.latest
    const place = day === null ? behind(entry) : { day, steps: 0, anchor: entry.id }
    places.set(entry.id, place)
    return place
  }

  function behind(entry: T): Place | null {
    let last: Place | null = null
    for (const { kind, entry: id } of entry.relations ?? []) {
      const target = kind === 'after' ? byId.get(id) : undefined
      const place = target === undefined ? null : placeOf(target)
      if (place !== null && (last === null || comparePlaces(place, last) > 0)) last = place
    }
    return last === null ? null : { ...last, steps: last.steps + 1 }
  }

  return [...entries].sort((a, b) => {
    const [left, right] = [placeOf(a), placeOf(b)]
    if (left === null || right === null) return Number(left === null) - Number(right === null) || compareIds(a.id, b.id)
    return comparePlaces(left, right) || compareIds(a.id, b.id)
  })
}

interface Place {
  readonly day: string
  readonly steps: number
  readonly anchor: string
}

const comparePlaces = (a: Place, b: Place): number => compareDays(a.day, b.day) || compareIds(a.anchor, b.anchor) || a.steps - b.steps

/** Compares two ids by UTF-16 code units, so that the order does not depend on a locale. */
export const compareIds = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
