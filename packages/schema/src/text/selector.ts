import { rollingFingerprint } from './rolling-fingerprint.ts'
import { unitOffsets } from './unit-offsets.ts'

/** Finds the words of a span in any copy of its source without containing them, under normalization `n1`. */
export interface Selector {
  readonly length: number
  /** The fingerprint of the first 16 code points, or of all if there are fewer. */
  readonly opening: number
  readonly whole: number
}

export const openingOf = (length: number): number => Math.min(length, 16)

/** The selector of normalized words. */
export function selectorOf(words: string): Selector {
  const offsets = unitOffsets(words)
  const fingerprint = rollingFingerprint(words, offsets)
  const length = offsets.length - 1
  return { length, opening: fingerprint(0, openingOf(length)), whole: fingerprint(0, length) }
}

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
