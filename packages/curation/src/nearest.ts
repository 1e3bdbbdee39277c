import { closest, distance } from 'fastest-levenshtein'

/** The candidate that someone who wrote `word` most likely meant; undefined where none is near. */
function nearest(word: string, candidates: readonly string[]): string | undefined {
  if (candidates.length === 0) return undefined
  const best = closest(word, candidates)
  return distance(word, best) <= Math.max(2, Math.floor(word.length / 3)) ? best : undefined
}

/** A question to put before an instruction, or nothing. */
export function didYouMean(word: string, candidates: readonly string[]): string {
  const best = nearest(word, candidates)
  return best === undefined ? '' : `Did you mean ${best}? `
}
