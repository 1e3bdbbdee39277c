import type { Span } from './span.ts'

/** The lines of a text that hold something, without the white space at their ends. */
export function linesOf(codePoints: readonly string[]): Span[] {
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

/** Lines joined where no blank line stands between them. */
export function paragraphsOf(codePoints: readonly string[], lines: readonly Span[]): Span[] {
  const paragraphs: Span[] = []
  for (const line of lines) {
    const last = paragraphs.at(-1)
    if (last !== undefined && newlinesBetween(codePoints, last.end, line.start) === 1) {
      paragraphs[paragraphs.length - 1] = { start: last.start, end: line.end }
    } else paragraphs.push(line)
  }
  return paragraphs
}

/** The span without the white space at its ends. */
export function trimmed(codePoints: readonly string[], { start, end }: Span): Span {
  while (start < end && isSpace(codePoints[start])) start++
  while (end > start && isSpace(codePoints[end - 1])) end--
  return { start, end }
}

const newlinesBetween = (codePoints: readonly string[], start: number, end: number): number =>
  codePoints.slice(start, end).filter((char) => char === '\n').length

const isSpace = (char: string | undefined): boolean => char !== undefined && /^\s$/u.test(char)
