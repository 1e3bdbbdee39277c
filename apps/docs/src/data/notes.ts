import type { Claim } from '@nkidp/sino-dprk-data'

/** Why attributions are arguable: each reason once, in page order, with a letter that stands for it in the table. */
export function notesOf(
  claims: readonly Pick<Claim, 'attributionNote'>[],
): ReadonlyMap<string, string> {
  const texts = [...new Set(claims.flatMap(({ attributionNote }) => attributionNote ?? []))]
  return new Map(texts.map((text, index) => [text, letters(index)]))
}

/** a to z, then aa, ab and so on. */
const letters = (index: number): string =>
  (index < 26 ? '' : letters(Math.floor(index / 26) - 1)) + String.fromCharCode(97 + (index % 26))
