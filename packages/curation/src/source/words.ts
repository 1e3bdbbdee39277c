/** The words of a text, in lower case. A hyphen, full stop or apostrophe within a word is part of it. */
export const words = (text: string): string[] =>
  text
    .toLowerCase()
    .normalize('NFKC')
    .replace(/[\u2018\u2019]/g, "'")
    .match(word) ?? []

/** A word as it stands in a text. */
export const word = /[\p{L}\p{N}]+(?:['’.-][\p{L}\p{N}]+)*/gu
