import { closest, distance } from 'fastest-levenshtein'

/** Suggests the nearest candidate: ` Did you mean "check"?`. `aliases` maps further spellings to candidates. */
export function didYouMean(
  word: string,
  candidates: readonly string[],
  aliases: Readonly<Record<string, string>> = {},
): string {
  const known = [...candidates, ...Object.keys(aliases)]
  if (known.length === 0) return ''
  const best = closest(word, known)
  const isNear = distance(word, best) <= Math.max(2, Math.floor(word.length / 3))
  return isNear ? ` Did you mean "${aliases[best] ?? best}"?` : ''
}
