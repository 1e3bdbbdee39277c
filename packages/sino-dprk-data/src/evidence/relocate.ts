import {
  normalizeWithOffsets,
  openingOf,
  rollingFingerprint,
  tolerantWithOffsets,
  unitOffsets,
  type NormalizedText,
} from '@nkidp/schema/text'
import type { Evidence } from '#generated/types.ts'
import { sha256 } from '../sha256.ts'

/** What finds a span in a text and confirms it. */
export type Sought = Pick<Evidence, 'digest' | 'selector'>

/** A part of a text, its end exclusive; in code points unless stated otherwise. */
export interface Place {
  readonly start: number
  readonly end: number
}

/** A fingerprint matches other words with a chance of 2⁻³¹, so more of them are in no text that was not made for this. */
const mostImpostors = 100

/**
 * Every place of the words of these spans in a copy, in order, by the digest of the words. Words without a place are left
 * out. The copy is read twice: under normalization `n1`, and with all other `tolerances` before it. So what is found under
 * `n1` alone is found in any case.
 *
 * A rolling fingerprint finds the opening of a span, then the whole; SHA-256 confirms it. A place is wrong only if SHA-256
 * collides. Time is linear in text, spans and matches: the text is read once for each length of opening, at most 16 times,
 * and each matching opening costs one lookup for each length of the spans that begin so. Memory is about 100 bytes for each
 * code point of the text.
 *
 * @throws RangeError if the copy has many other words with the fingerprint of a span.
 * @throws Error if there is no Web Crypto.
 */
export async function relocate(
  text: string,
  sought: readonly Sought[],
): Promise<ReadonlyMap<string, readonly Place[]>> {
  const read = normalizeWithOffsets(text)
  const places = await placesIn(read, sought)
  const tolerant = tolerantWithOffsets(text)
  if (tolerant === undefined || tolerant.text === read.text) return places
  for (const [digest, more] of await placesIn(tolerant, sought)) {
    const known = places.get(digest) ?? []
    const starts = new Set(known.map(({ start }) => start))
    const ends = new Set(known.map(({ end }) => end))
    const added = more.filter(({ start, end }) => !starts.has(start) && !ends.has(end))
    places.set(
      digest,
      [...known, ...added].sort((a, b) => a.start - b.start),
    )
  }
  return places
}

async function placesIn(
  { text, starts, ends }: NormalizedText,
  sought: readonly Sought[],
): Promise<Map<string, readonly Place[]>> {
  const offsets = unitOffsets(text)
  const places = new Map<string, readonly Place[]>()
  for (const [{ digest, selector }, found] of candidates(text, offsets, sought)) {
    const { length } = selector
    const wordsAt = (at: number) => text.slice(offsets[at], offsets[at + length])
    const words = await confirmed(found, wordsAt, digest)
    const own = found.filter((at) => wordsAt(at) === words)
    if (own.length > 0)
      places.set(
        digest,
        own.map((at) => ({ start: starts[at] ?? 0, end: ends[at + length - 1] ?? 0 })),
      )
  }
  return places
}

/** The words with this digest. */
async function confirmed(
  found: readonly number[],
  wordsAt: (at: number) => string,
  digest: string,
): Promise<string | undefined> {
  const impostors = new Set<string>()
  for (const at of found) {
    const words = wordsAt(at)
    if (impostors.has(words)) continue
    if ((await sha256(words)) === digest) return words
    if (impostors.add(words).size > mostImpostors)
      throw new RangeError(
        `the copy has more than ${mostImpostors} different words with the fingerprint of the same span, so it was made to mislead`,
      )
  }
  return undefined
}

/** For each span, the code-point offsets in a normalized text at which both fingerprints match. */
function candidates(
  text: string,
  offsets: Uint32Array,
  sought: readonly Sought[],
): Map<Sought, number[]> {
  const fingerprint = rollingFingerprint(text, offsets)
  const end = offsets.length - 1
  const found = new Map<Sought, number[]>()
  for (const [opening, byOpening] of indexed(sought)) {
    for (let at = 0; at + opening <= end; at++) {
      for (const [length, byWhole] of byOpening.get(fingerprint(at, opening)) ?? []) {
        if (at + length > end) continue
        for (const span of byWhole.get(fingerprint(at, length)) ?? [])
          entry(found, span, () => []).push(at)
      }
    }
  }
  return found
}

/** Spans by length of the opening, its fingerprint, length and fingerprint of the whole; equal words once. */
type Index = Map<number, Map<number, Map<number, Map<number, Sought[]>>>>

function indexed(sought: readonly Sought[]): Index {
  const index: Index = new Map()
  for (const span of new Map(sought.map((each) => [each.digest, each])).values()) {
    const { length, opening, whole } = span.selector
    const byOpening = entry(index, openingOf(length), () => new Map())
    const byLength = entry(byOpening, opening, () => new Map())
    entry(
      entry(byLength, length, () => new Map()),
      whole,
      () => [],
    ).push(span)
  }
  return index
}

/** The value of a key, created if missing. */
function entry<K, V>(map: Map<K, V>, key: K, make: () => NoInfer<V>): V {
  const existing = map.get(key)
  if (existing !== undefined) return existing
  const created = make()
  map.set(key, created)
  return created
}
