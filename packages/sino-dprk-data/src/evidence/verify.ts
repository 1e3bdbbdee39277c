import { unitOffsets } from '@nkidp/schema/text'
import type { Evidence } from '../generated/types.ts'
import { records } from '../records.ts'
import type { AnyRecord } from '../records.ts'
import { shown } from '../shown.ts'
import { evidenceOf } from '@nkidp/schema/text'
import { relocate } from './relocate.ts'
import type { Place } from './relocate.ts'

/**
 * Whether the words of a span stand in a copy: `exact`, at the recorded offsets; `relocated`, elsewhere; `missing`,
 * nowhere.
 */
export type SpanState = 'exact' | 'relocated' | 'missing'

/** A piece of evidence, and where its words stand in the copy. */
export type VerifiedSpan = { readonly evidence: Evidence } & (
  | { readonly state: 'missing' }
  | {
      readonly state: 'exact' | 'relocated'
      /** Where they start, in code points of the copy as it was given, as Web Annotation and RFC 5147 count. */
      readonly start: number
      /** Where they end, exclusive. */
      readonly end: number
      /** The same in UTF-16 units, as `slice`, regular expressions and the DOM count: `copy.slice(utf16.start, utf16.end)` are the words. */
      readonly utf16: Place
      /** How often they stand in the copy. Where it is more than once, one place was chosen. */
      readonly occurrences: number
    }
)

/** A record, and what became of each piece of its evidence. */
export interface VerifiedRecord {
  readonly id: AnyRecord['id']
  /** The worst among its spans. */
  readonly state: SpanState
  /** In the order of the record’s evidence. */
  readonly spans: readonly VerifiedSpan[]
}

/** Which records a copy of their source supports, and where. */
export interface Verification {
  /** Whether the words of every span were found. */
  readonly ok: boolean
  /** How many spans are in each state. */
  readonly counts: Readonly<Record<SpanState, number>>
  readonly records: readonly VerifiedRecord[]
}

/**
 * Looks in a copy of the page for the words of every span on which these records stand: those of the whole dataset, unless
 * told otherwise. Records that stand on a reference alone have none, and are left out.
 *
 * The copy is text, as one gets it from the page with “select all” and “copy”, or in the page itself as `innerText`.
 * Other white space, quotes, dashes, ligatures, soft hyphens and forms of Unicode do not matter, nor what stands around
 * the words and in what order. One letter or digit within them does: then the span is missing.
 *
 * Words that stand in the copy several times (a title, in a menu too) are taken at the recorded offsets if they are there;
 * otherwise at the place nearest to where they would be if all had moved as far as the words that stand there once, by the
 * median.
 *
 * No word of the page is in the package: a span is found by its length and two fingerprints, and proved by its SHA-256.
 * Time and memory are linear in the copy. It needs Web Crypto: Node 20 or later, a worker, or a page that was loaded over
 * https or from localhost.
 *
 * @throws TypeError (the promise rejects) for a copy that is no text.
 */
export async function verify(
  copy: string,
  of: readonly AnyRecord[] = records,
): Promise<Verification> {
  if (typeof copy !== 'string')
    throw new TypeError(`expected the text of a copy of the page, found ${shown(copy)}`)
  const sought = of.flatMap(evidenceOf)
  const places = await relocate(copy, sought)
  const shift = medianShift(sought, places)
  const units = unitOffsets(copy)
  const verified = of.flatMap((record): VerifiedRecord[] => {
    const spans = evidenceOf(record).map((evidence) =>
      verifiedSpan(evidence, places.get(evidence.digest) ?? [], shift, units),
    )
    const state = states.findLast((each) => spans.some((span) => span.state === each))
    return state === undefined ? [] : [{ id: record.id, state, spans }]
  })
  const found = verified.flatMap(({ spans }) => spans.map(({ state }) => state))
  const count = (state: SpanState) => found.filter((each) => each === state).length
  const counts = { exact: count('exact'), relocated: count('relocated'), missing: count('missing') }
  return { ok: counts.missing === 0, counts, records: verified }
}

/** From the best to the worst. */
const states: readonly SpanState[] = ['exact', 'relocated', 'missing']

function verifiedSpan(
  evidence: Evidence,
  places: readonly Place[],
  shift: number,
  units: Uint32Array,
): VerifiedSpan {
  const isExact = ({ start, end }: Place) => start === evidence.start && end === evidence.end
  const distance = ({ start }: Place) => Math.abs(start - evidence.start - shift)
  const place = places.find(isExact) ?? nearest(places, distance)
  if (place === undefined) return { evidence, state: 'missing' }
  const { start, end } = place
  const utf16 = { start: units[start] ?? 0, end: units[end] ?? 0 }
  return {
    evidence,
    state: isExact(place) ? 'exact' : 'relocated',
    start,
    end,
    utf16,
    occurrences: places.length,
  }
}

const nearest = (places: readonly Place[], distance: (place: Place) => number): Place | undefined =>
  places.reduce<Place | undefined>(
    (best, place) => (best === undefined || distance(place) < distance(best) ? place : best),
    undefined,
  )

/** How far the words have moved that stand in the copy once, by the median. */
function medianShift(
  sought: readonly Evidence[],
  places: ReadonlyMap<string, readonly Place[]>,
): number {
  const shifts = sought.flatMap(({ digest, start }) => {
    const [place, another] = places.get(digest) ?? []
    return place === undefined || another !== undefined ? [] : [place.start - start]
  })
  return shifts.sort((a, b) => a - b)[Math.floor(shifts.length / 2)] ?? 0
}
