import { nearest } from '@nkidp/schema/text'

/** A question to put before an instruction, or nothing. */
export function didYouMean(word: string, candidates: readonly string[]): string {
  const best = nearest(word, candidates)
  return best === undefined ? '' : `Did you mean ${best}? `
}
