import { rollingFingerprint } from './rolling-fingerprint.ts'
import { unitOffsets } from './unit-offsets.ts'

/**
 * What finds the words of a span again in any copy of its source, without holding any of them. All three are of the words
 * under normalization `n1`. They keep nothing secret: whoever guesses the words can tell that the guess is right, as by the
 * digest.
 */
export interface Selector {
  /** How many code points they have. */
  readonly length: number
  /** The fingerprint of the first 16 code points; of all, where there are fewer. */
  readonly opening: number
  /** The fingerprint of all of them. */
  readonly whole: number
}

/** How many code points of a span of this length its opening has. */
export const openingOf = (length: number): number => Math.min(length, 16)

/** The selector of words that are normalized already. */
export function selectorOf(words: string): Selector {
  const offsets = unitOffsets(words)
  const fingerprint = rollingFingerprint(words, offsets)
  const length = offsets.length - 1
  return { length, opening: fingerprint(0, openingOf(length)), whole: fingerprint(0, length) }
}

/** A span of a source that supports a record. */
export interface Evidence {
  readonly source: string
  readonly start: number
  readonly end: number
  readonly digest: string
  readonly selector: Selector
}

/** The evidence of a record: none if its collection has none. */
export const evidenceOf = <E extends Evidence>(record: {
  readonly id: string
  readonly evidence?: readonly E[] | undefined
}): readonly E[] => record.evidence ?? []
