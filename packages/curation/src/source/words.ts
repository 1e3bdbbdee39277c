/** The words of a text without invisible characters, in lower case. A hyphen, full stop or apostrophe within a word is part of it. */
export const words = (text: string): string[] =>
  text
    .toLowerCase()
    .normalize('NFKC')
    .replace(/\p{Default_Ignorable_Code_Point}/gu, '')
    .replace(/[\u2018\u2019]/g, "'")
    .match(word) ?? []

export const word = /[\p{L}\p{N}]+(?:['’.-][\p{L}\p{N}]+)*/gu

/** A match in a text: UTF-16 offsets, the end exclusive. */
export interface Occurrence {
  readonly start: number
  readonly end: number
}

export function occurrences(
  text: string,
  words: string,
  flags: 'ignore case' | 'exact' = 'exact',
): Occurrence[] {
  if (words === '') return []
  const literal = words.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&')
  const pattern = new RegExp(`(?=(${literal}))`, flags === 'exact' ? 'gu' : 'giu')
  return [...text.matchAll(pattern)].map(({ index, 1: match = '' }) => ({
    start: index,
    end: index + match.length,
  }))
}
