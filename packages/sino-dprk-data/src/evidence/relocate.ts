import {
  normalizeWithOffsets,
  openingOf,
  rollingFingerprint,
  unitOffsets,
} from '@nkidp/schema/text'
import type { Evidence } from '../generated/types.ts'
import { sha256 } from '../sha256.ts'

/** What finds a span in a text and confirms it. */
export type Sought = Pick<Evidence, 'digest' | 'selector'>

/** A part of a text, its end exclusive; in code points unless stated otherwise. */
export interface Place {
  readonly start: number
  readonly end: number
}

/**
 * Every place of the words of these spans in a text under normalization `n1`, in order, by the digest of the words. Words
 * without a place are left out.
 *
 * A rolling fingerprint finds the opening of a span, then the whole; SHA-256 confirms it once for each span. A place is
 * wrong only if SHA-256 collides; a fingerprint matches other words with a chance of 2⁻³¹. Time is linear in text, spans
 * and matches: the text is read once for each length of opening, at most 16 times, and each matching opening costs one
 * lookup for each length of the spans that begin so. Memory is about 60 bytes for each code point of the text.
 *
 * @throws Error if there is no Web Crypto.
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
