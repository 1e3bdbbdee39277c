import { closest, distance } from 'fastest-levenshtein'

/** A question to put behind a message: which of the candidates was meant. Empty where none is near. */
export function didYouMean(word: string, candidates: readonly string[]): string {
  if (candidates.length === 0) return ''
  const best = closest(word, candidates)
  return distance(word, best) <= Math.max(2, Math.floor(word.length / 3)) ? ` (did you mean ${best}?)` : ''
}
