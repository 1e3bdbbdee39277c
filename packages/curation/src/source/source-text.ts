import { hash } from 'node:crypto'
import {
  codePointLength,
  normalize,
  normalizeWithOffsets,
  selectorOf,
  type NormalizedText,
  type Selector,
} from '@nkidp/schema/text'
import type { Span } from './span.ts'
import type { Occurrence } from './words.ts'

/** The text of a source, parsed once for all that read it. Offsets are code points. */
export interface SourceText {
  readonly codePoints: readonly string[]
  readonly normalized: NormalizedText
  /** The lines that are not blank, without the white space at their ends. */
  readonly lines: readonly Span[]
  /** Runs of such lines without a blank line between them. */
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

function linesOf(codePoints: readonly string[]): Span[] {
  const lines: Span[] = []
  let start = 0
  for (let end = 0; end <= codePoints.length; end++) {
    if (end < codePoints.length && codePoints[end] !== '\n') continue
    const line = trimmed(codePoints, { start, end })
    if (line.start < line.end) lines.push(line)
    start = end + 1
  }
  return lines
}

function paragraphsOf(codePoints: readonly string[], lines: readonly Span[]): Span[] {
  const paragraphs: Span[] = []
  for (const line of lines) {
    const last = paragraphs.at(-1)
    const between = codePoints.slice(last?.end, line.start).filter((char) => char === '\n')
    if (last !== undefined && between.length === 1)
      paragraphs[paragraphs.length - 1] = { start: last.start, end: line.end }
    else paragraphs.push(line)
  }
  return paragraphs
}

export function trimmed(codePoints: readonly string[], { start, end }: Span): Span {
  while (start < end && isSpace(codePoints[start])) start++
  while (end > start && isSpace(codePoints[end - 1])) end--
  return { start, end }
}

const isSpace = (char: string | undefined): boolean => char !== undefined && /^\s$/u.test(char)

export const wordsAt = (text: SourceText, { start, end }: Span): string =>
  text.codePoints.slice(start, end).join('')

export const normalizedWordsAt = (text: SourceText, span: Span): string =>
  normalize(wordsAt(text, span))

/** SHA-256 of the UTF-8 bytes of a span under normalization `n1`. */
export const digestOf = (text: SourceText, span: Span): string =>
  hash('sha256', normalizedWordsAt(text, span))

export const selectorAt = (text: SourceText, span: Span): Selector =>
  selectorOf(normalizedWordsAt(text, span))

export function matchesWithin(text: SourceText, within: Span, pattern: RegExp): Span[] {
  const passage = wordsAt(text, within)
  return [...passage.matchAll(pattern)].map((match) => {
    const start = within.start + codePointLength(passage.slice(0, match.index))
    return { start, end: start + codePointLength(match[0]) }
  })
}

/** The span of the original of what was found in the normalized text. */
export function originalSpan({ normalized }: SourceText, { start, end }: Occurrence): Span {
  const first = codePointLength(normalized.text.slice(0, start))
  const last = first + codePointLength(normalized.text.slice(start, end)) - 1
  return { start: normalized.starts[first] ?? 0, end: normalized.ends[last] ?? 0 }
}
