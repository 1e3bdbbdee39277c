import { nearest } from '@nkidp/schema/issues'

/** A question to put behind a message: which of the candidates was meant, some of which have other names too. Empty where none is near. */
export function didYouMean(
  word: string,
  candidates: readonly string[],
  otherNames: Readonly<Record<string, string>> = {},
): string {
  const best = nearest(word, [...candidates, ...Object.keys(otherNames)])
  return best === undefined ? '' : ` (did you mean ${otherNames[best] ?? best}?)`
}
