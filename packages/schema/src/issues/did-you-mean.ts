import { closest, distance } from 'fastest-levenshtein'

/**
 * Suggests the candidate nearest to a word, as a sentence to append to a message: ` Did you mean "check"?`. Empty if none
 * is near. `aliases` maps further spellings to the candidate that each stands for.
 */
export function didYouMean(
  word: string,
  candidates: readonly string[],
  aliases: Readonly<Record<string, string>> = {},
): string {
  const best = nearest(word, [...candidates, ...Object.keys(aliases)])
  return best === undefined ? '' : ` Did you mean "${aliases[best] ?? best}"?`
}

/** The candidate nearest to a word; undefined if none is near. */
export function nearest(word: string, candidates: readonly string[]): string | undefined {
  if (candidates.length === 0) return undefined
  const best = closest(word, candidates)
  return distance(word, best) <= Math.max(2, Math.floor(word.length / 3)) ? best : undefined
}
