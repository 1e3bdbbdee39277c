/** A match in a text: UTF-16 offsets, the end exclusive. */
export interface Occurrence {
  readonly start: number
  readonly end: number
}

/** Where `words` stand in `text`, also where two of these overlap. */
export function occurrences(
  text: string,
  words: string,
  flags: 'ignore case' | 'exact' = 'exact',
): Occurrence[] {
  if (words === '') return []
  const literal = words.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&')
  const pattern = new RegExp(`(?=(${literal}))`, flags === 'exact' ? 'gu' : 'giu')
  return [...text.matchAll(pattern)].map((match) => ({
    start: match.index,
    end: match.index + (match[1]?.length ?? 0),
  }))
}
