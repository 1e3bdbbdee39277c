/**
 * Normalization `n1`, under which a span of the report is digested and found again. In this order: NFC; expands the
 * ligatures U+FB00–FB06; removes soft hyphens, zero-width spaces and joiners, and byte order marks; makes typographic
 * quotes, dashes and the minus sign ASCII; makes every run of white space one space; trims.
 */
export const normalize = (text: string): string =>
  [...text.normalize('NFC')].map(replaced).join('').replace(/\s+/gu, ' ').replace(/^ | $/gu, '')

export interface NormalizedText {
  readonly text: string
  /** For each code point of `text`: the code-point offset of its start in the original. */
  readonly starts: readonly number[]
  /** The offset of its end, exclusive. */
  readonly ends: readonly number[]
}

export function normalizeWithOffsets(original: string): NormalizedText {
  const out: string[] = []
  const starts: number[] = []
  const ends: number[] = []
  let offset = 0
  for (const [piece, plain] of original.matchAll(pieces)) {
    if (plain !== undefined) {
      out.push(plain)
      for (const past = offset + plain.length; offset < past; offset++) {
        starts.push(offset)
        ends.push(offset + 1)
      }
      continue
    }
    const end = offset + codePointLength(piece)
    for (const char of [...piece.normalize('NFC')].flatMap((composed) => [...replaced(composed)])) {
      const isSpace = /\s/u.test(char)
      if (isSpace && out.at(-1) === ' ') {
        ends[ends.length - 1] = end
        continue
      }
      if (isSpace && out.length === 0) continue
      out.push(isSpace ? ' ' : char)
      starts.push(offset)
      ends.push(end)
    }
    offset = end
  }
  if (out.at(-1) === ' ') for (const list of [out, starts, ends]) list.pop()
  return { text: out.join(''), starts, ends }
}

/** How many code points a string has; a lone surrogate counts as one. */
export function codePointLength(text: string): number {
  let length = 0
  for (const _ of text) length++
  return length
}

// NFC composes only within such a run: a character with the marks, or the Hangul vowels and finals, that follow it. A
// stretch of ASCII, in which n1 changes nothing, is taken whole because that is ten times faster.
const pieces =
  /([!-~]+(?: [!-~]+)*(?![\p{M}\u1160-\u11ff]))|[^\p{M}\u1160-\u11ff][\p{M}\u1160-\u11ff]*|[\p{M}\u1160-\u11ff]+/gu

const replacements: ReadonlyMap<string, string> = new Map([
  ['\ufb00', 'ff'],
  ['\ufb01', 'fi'],
  ['\ufb02', 'fl'],
  ['\ufb03', 'ffi'],
  ['\ufb04', 'ffl'],
  ['\ufb05', 'st'],
  ['\ufb06', 'st'],
  ...[...'\u00ad\u200b\u200c\u200d\ufeff'].map((char) => [char, ''] as const),
  ...[...'\u2018\u2019\u201a\u201b'].map((char) => [char, "'"] as const),
  ...[...'\u201c\u201d\u201e\u201f'].map((char) => [char, '"'] as const),
  ...[...'\u2010\u2011\u2012\u2013\u2014\u2015\u2212'].map((char) => [char, '-'] as const),
])

const replaced = (char: string): string => replacements.get(char) ?? char
