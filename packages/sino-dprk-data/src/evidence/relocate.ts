import {
  normalizeWithOffsets,
  openingOf,
  rollingFingerprint,
  unitOffsets,
} from '@nkidp/schema/text'
import type { Evidence } from '../generated/types.ts'
import { sha256 } from '../sha256.ts'

/** What finds a span in a text, and what proves that it is the one. */
export type Sought = Pick<Evidence, 'digest' | 'selector'>

/** A part of a text: where it starts, and where it ends, exclusive. In code points, unless it says otherwise. */
export interface Place {
  readonly start: number
  readonly end: number
}

/**
 * Every place in a text where the words of these spans stand under normalization `n1`, in order, by the digest of the
 * words; those that are nowhere are left out.
 *
 * The normalized text is read once for each length of opening among the spans: once where all have 16 code points or more,
 * at most 16 times. At each place the fingerprint of the opening is looked up. Where spans begin so, one lookup for each of
 * their lengths compares the fingerprint of the whole, in constant time however long they are, so that ten thousand spans
 * that begin alike cost no more than their lengths are many. What is left is confirmed by SHA-256, once for each span that
 * is found; other places of the same words are compared with these.
 *
 * - Expected time: text + spans + the code points of what is found. The bound, for a text made to be slow: 16 × text, and
 *   for each place where spans begin, the number of their lengths and the code points of what stands there.
 * - Memory: about 60 bytes for each code point of the text.
 * - A wrong place is given only where SHA-256 has a collision. A fingerprint takes other words for those of a span with a
 *   chance of 2⁻³¹ at the opening and once more at the whole: for 10,000 spans in 10 MB, 47 openings are to be expected (66
 *   were measured), and nothing that gets as far as SHA-256.
 *
 * @throws Error where there is no Web Crypto.
 */
export async function relocate(
  text: string,
  sought: readonly Sought[],
): Promise<ReadonlyMap<string, readonly Place[]>> {
  const { text: normalized, starts, ends } = normalizeWithOffsets(text)
  const offsets = unitOffsets(normalized)
  const confirmed = [...candidates(normalized, offsets, sought)].map(
    async ([
      {
        digest,
        selector: { length },
      },
      found,
    ]) => {
      const wordsAt = (at: number) => normalized.slice(offsets[at], offsets[at + length])
      let words: string | undefined
      const places: Place[] = []
      for (const at of found) {
        if (words === undefined && (await sha256(wordsAt(at))) === digest) words = wordsAt(at)
        if (words === wordsAt(at))
          places.push({ start: starts[at] ?? 0, end: ends[at + length - 1] ?? 0 })
      }
      return [digest, places] as const
    },
  )
  return new Map((await Promise.all(confirmed)).filter(([, places]) => places.length > 0))
}

/** For each span, the code-point offsets in a normalized text at which both of its fingerprints stand. */
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

/** Spans by the length of their opening, its fingerprint, their own length, and the fingerprint of the whole. */
type Index = Map<number, Map<number, Map<number, Map<number, Sought[]>>>>

/** An index of these spans, in which those of the same words stand once. */
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

/** What stands under a key; where nothing does, what is made for it. */
function entry<K, V>(map: Map<K, V>, key: K, make: () => NoInfer<V>): V {
  const there = map.get(key)
  if (there !== undefined) return there
  const made = make()
  map.set(key, made)
  return made
}
