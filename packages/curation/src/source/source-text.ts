import { createHash } from 'node:crypto'
import { codePointLength, normalize, normalizeWithOffsets, selectorOf } from '@nkidp/schema/text'
import type { NormalizedText, Selector } from '@nkidp/schema/text'
import { linesOf, paragraphsOf } from './paragraphs.ts'
import type { Span } from './span.ts'

/** The text of a source, taken apart once for all who read it. Offsets are code points. */
export interface SourceText {
  readonly codePoints: readonly string[]
  readonly normalized: NormalizedText
  /** Lines that hold something, without the white space at their ends. */
  readonly lines: readonly Span[]
  /** Runs of such lines with no blank line between. */
  readonly paragraphs: readonly Span[]
}

export function sourceText(text: string): SourceText {
  const codePoints = [...text]
  const lines = linesOf(codePoints)
  return {
    codePoints,
    normalized: normalizeWithOffsets(text),
    lines,
    paragraphs: paragraphsOf(codePoints, lines),
  }
}

/** The words of a span as they stand in the text. */
export const wordsAt = (text: SourceText, { start, end }: Span): string =>
  text.codePoints.slice(start, end).join('')

/** The words of a span under normalization `n1`. */
export const normalizedWordsAt = (text: SourceText, span: Span): string =>
  normalize(wordsAt(text, span))

/** The digest of a span that evidence carries: SHA-256 of its UTF-8 bytes under normalization `n1`. */
export const digestOf = (text: SourceText, span: Span): string =>
  createHash('sha256').update(normalizedWordsAt(text, span)).digest('hex')

/** The selector of a span that evidence carries. */
export const selectorAt = (text: SourceText, span: Span): Selector =>
  selectorOf(normalizedWordsAt(text, span))

/** Where a pattern matches within a span. */
export function matchesWithin(text: SourceText, within: Span, pattern: RegExp): Span[] {
  const passage = wordsAt(text, within)
  return [...passage.matchAll(pattern)].map((match) => {
    const start = within.start + codePointLength(passage.slice(0, match.index))
    return { start, end: start + codePointLength(match[0]) }
  })
}
