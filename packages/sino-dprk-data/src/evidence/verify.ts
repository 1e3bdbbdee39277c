import { previewValue } from '@nkidp/schema/issues'
import { evidenceOf, unitOffsets } from '@nkidp/schema/text'
import { assertEvidence } from '../assert-dataset.ts'
import type { Evidence } from '#generated/types.ts'
import { records, type AnyRecord, type RecordJson } from '../records.ts'
import { relocate, type Place } from './relocate.ts'

/** Where a copy has the words of a span: at the recorded offsets (`exact`), elsewhere (`relocated`) or nowhere (`missing`). */
export type SpanState = 'exact' | 'relocated' | 'missing'

/** The evidence of a record, and where the copy has its words. */
export type VerifiedSpan = { readonly evidence: Evidence } & (
  | { readonly state: 'missing' }
  | {
      readonly state: 'exact' | 'relocated'
      /** Where the words start, in code points of the copy, the unit of Web Annotation and RFC 5147. */
      readonly start: number
      /** Where the words end, exclusive. */
      readonly end: number
      /** The same in UTF-16 code units, the unit of JavaScript and the DOM: `copy.slice(utf16.start, utf16.end)`. */
      readonly utf16: Place
      /** How often the copy has the words. */
      readonly occurrences: number
    }
)

/** A record, and the state of its evidence. */
export interface VerifiedRecord {
  readonly id: AnyRecord['id']
  /** The worst state of its spans. */
  readonly state: SpanState
  /** In the order of the record’s evidence. */
  readonly spans: readonly VerifiedSpan[]
}

/** Which records a copy of the report supports, and where. */
export interface Verification {
  /** Whether the copy has the words of every span. */
  readonly ok: boolean
  /** The number of spans in each state. */
  readonly counts: Readonly<Record<SpanState, number>>
  readonly records: readonly VerifiedRecord[]
}

/** The longest copy that is searched, in UTF-16 code units: a thousand times the report. */
const longestCopy = 32 * 1024 * 1024

/**
 * Searches a copy of the report for the words that these records cite; by default, all records. Records without evidence
 * are left out.
 *
 * The copy is plain text, as from “select all” and “copy” or from `innerText`. White space, quotation marks, dashes,
 * ligatures, invisible characters, Unicode normalization, line breaks at hyphens, and the marks of Firefox’s “Save as text”
 * may differ, and so may the text around the words and the order of passages. If one letter or digit within the words
 * differs, the span is missing: upper case from `text-transform`, which `innerText` follows, is such a difference.
 *
 * Words that occur several times are matched at the recorded offsets if they are there, otherwise at the place nearest to
 * the recorded one, shifted by the median shift of words that occur once.
 *
 * The package does not contain the report: a span is found by its length and two fingerprints and confirmed by its SHA-256.
 * Time and memory are linear in the copy. Requires Web Crypto: Node 20 or later, a worker, or a page loaded over HTTPS or
 * from localhost.
 *
 * @throws TypeError (the promise rejects) if the copy is not a string, or `of` is not a list of records.
 * @throws RangeError (the promise rejects) if the copy is longer than 32 Mi UTF-16 code units, or was made to mislead.
 */
export async function verify(
  copy: string,
  of: readonly RecordJson[] = records,
): Promise<Verification> {
  if (typeof copy !== 'string')
    throw new TypeError(`expected the text of a copy of the report, received ${previewValue(copy)}`)
  if (copy.length > longestCopy)
    throw new RangeError(
      `the copy has ${copy.length.toLocaleString('en')} characters; at most ${longestCopy.toLocaleString('en')} are searched`,
    )
  assertEvidence(of)
  const sought = of.flatMap(evidenceOf)
  const places = await relocate(copy, sought)
  const shift = medianShift(sought, places)
  const units = unitOffsets(copy)
  const verified = of.flatMap((record): VerifiedRecord[] => {
    const spans = evidenceOf(record).map((evidence) =>
      verifiedSpan(evidence, places.get(evidence.digest) ?? [], shift, units),
    )
    const state = worstFirst.find((each) => spans.some((span) => span.state === each))
    return state === undefined ? [] : [{ id: record.id, state, spans }]
  })
  const found = verified.flatMap(({ spans }) => spans.map(({ state }) => state))
  const count = (state: SpanState) => found.filter((each) => each === state).length
  const counts = {
    exact: count('exact'),
    relocated: count('relocated'),
    missing: count('missing'),
  }
  return { ok: counts.missing === 0, counts, records: verified }
}

const worstFirst: readonly SpanState[] = ['missing', 'relocated', 'exact']

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

/** The median shift of the words that occur once in the copy. */
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
