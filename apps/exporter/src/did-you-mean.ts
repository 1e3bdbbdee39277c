import { nearest } from '@nkidp/schema/core'

/** A question to put behind a message: which of the candidates was meant. Empty where none is near. */
export function didYouMean(word: string, candidates: readonly string[]): string {
  const best = nearest(word, candidates)
  return best === undefined ? '' : ` (did you mean ${best}?)`
}
