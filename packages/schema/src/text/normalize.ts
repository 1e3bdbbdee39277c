import { copyRewritings, n1Replacements, type Rewriting } from './tolerances.ts'

/**
 * Normalization `n1`, under which a span of the report is digested and found again. In this order: NFC, where a run of
 * more than 30 marks is composed in parts, as in Unicode’s Stream-Safe Text Format; expands the ligatures U+FB00–FB06;
 * removes soft hyphens, zero-width spaces and joiners, and byte order marks; makes typographic quotes, dashes and the minus
 * sign ASCII; makes every run of white space one space; trims.
 */
export const normalize = (text: string): string => normalizeWithOffsets(text).text

export interface NormalizedText {
  readonly text: string
  /** For each code point of `text`: the code-point offset of its start in the original. */
  readonly starts: Uint32Array
  /** The offset of its end, exclusive. */
  readonly ends: Uint32Array
}

/** Time and memory are linear in the text. */
export function normalizeWithOffsets(original: string): NormalizedText {
  const out = new TextWithOffsets(original.length)
  let endsInSpace = true
  let offset = 0
  for (let at = 0; at < original.length;) {
    const plainEnd = endOfPlain(original, at)
    if (plainEnd > at) {
      out.keep(original.slice(at, plainEnd), offset)
      offset += plainEnd - at
      at = plainEnd
      endsInSpace = false
      continue
    }
    const cluster = clusterAt(original, at)
    const end = offset + codePointLength(cluster)
    for (const composed of cluster.normalize('NFC')) {
      for (const char of n1Replacements.get(composed) ?? composed) {
        const isSpace = /\s/u.test(char)
        if (!isSpace) out.add(char, offset, end)
        else if (!endsInSpace) out.add(' ', offset, end)
        else out.extend(end)
        endsInSpace = isSpace
      }
    }
    at += cluster.length
    offset = end
  }
  return out.finished(endsInSpace)
}

/** A reader’s copy under `n1` and all other `tolerances`; `undefined` if these make no difference. */
export function tolerantWithOffsets(original: string): NormalizedText | undefined {
  const rewritten = copyRewritings.reduce<NormalizedText | undefined>(
    (before, rewriting) => rewriteWithOffsets(original, before, rewriting) ?? before,
    undefined,
  )
  return rewritten && composed(normalizeWithOffsets(rewritten.text), rewritten)
}

function rewriteWithOffsets(
  original: string,
  before: NormalizedText | undefined,
  { pattern, replacement }: Rewriting,
): NormalizedText | undefined {
  const text = before?.text ?? original
  if (text.search(pattern) === -1) return undefined
  const out = new TextWithOffsets(text.length)
  let unit = 0
  let offset = 0
  const keepUntil = (end: number) => {
    const kept = text.slice(unit, end)
    out.keep(kept, offset)
    offset += codePointLength(kept)
  }
  for (const match of text.matchAll(pattern)) {
    keepUntil(match.index)
    const end = offset + codePointLength(match[0])
    for (const char of replacement(match, text)) out.add(char, offset, end)
    unit = match.index + match[0].length
    offset = end
  }
  keepUntil(text.length)
  const rewritten = out.finished(false)
  return before === undefined ? rewritten : composed(rewritten, before)
}

/** A text with offsets in the original of the text that it was made from. */
const composed = (
  { text, starts, ends }: NormalizedText,
  from: NormalizedText,
): NormalizedText => ({
  text,
  starts: starts.map((start) => from.starts[start] ?? 0),
  ends: ends.map((end) => from.ends[end - 1] ?? 0),
})

/** How many code points a string has; a lone surrogate counts as one. */
export function codePointLength(text: string): number {
  let length = 0
  for (const _ of text) length++
  return length
}

/** The end of a stretch of ASCII words with single spaces between them, in which n1 changes nothing. */
function endOfPlain(text: string, start: number): number {
  const isWordAt = (at: number) => {
    const unit = text.charCodeAt(at)
    return unit > 0x20 && unit < 0x7f
  }
  let end = start
  while (isWordAt(end) || (end > start && text[end] === ' ' && isWordAt(end + 1))) end++
  // The last character may be composed with a mark that follows.
  if (end > start && text.charCodeAt(end) > 0xff) end--
  return end > start && text[end - 1] === ' ' ? end - 1 : end
}

const longestRunOfMarks = 30

/** NFC composes only within a character and the marks, or the Hangul vowels and finals, that follow it. */
function clusterAt(text: string, start: number): string {
  const charAt = (at: number) => String.fromCodePoint(text.codePointAt(at) ?? 0)
  let end = start + charAt(start).length
  for (let marks = 0; marks < longestRunOfMarks && end < text.length; marks++) {
    const next = charAt(end)
    if (!/^[\p{M}\u1160-\u11ff]$/u.test(next)) break
    end += next.length
  }
  return text.slice(start, end)
}

/**
 * A text under construction, with the place in the original of each of its code points. Its fields are private to the
 * compiler only: `#fields` for ES2019 are slow functions, which took most of the time of a long copy.
 */
class TextWithOffsets {
  private readonly parts: string[] = []
  private starts: Uint32Array
  private ends: Uint32Array
  private count = 0

  constructor(capacity: number) {
    this.starts = new Uint32Array(capacity)
    this.ends = new Uint32Array(capacity)
  }

  /** Adds a code point. */
  add(char: string, start: number, end: number): void {
    this.parts.push(char)
    this.addOffsets(start, end)
  }

  /** Adds a text that is the same in the original. */
  keep(text: string, start: number): void {
    this.parts.push(text)
    for (const _ of text) this.addOffsets(start, ++start)
  }

  /** Lets the last code point end later. */
  extend(end: number): void {
    if (this.count > 0) this.ends[this.count - 1] = end
  }

  finished(withoutLast: boolean): NormalizedText {
    const count = withoutLast && this.count > 0 ? this.count - 1 : this.count
    const text = this.parts.join('')
    return {
      text: count < this.count ? text.slice(0, -1) : text,
      starts: this.starts.subarray(0, count),
      ends: this.ends.subarray(0, count),
    }
  }

  private addOffsets(start: number, end: number): void {
    if (this.count === this.starts.length) {
      this.starts = grown(this.starts)
      this.ends = grown(this.ends)
    }
    this.starts[this.count] = start
    this.ends[this.count++] = end
  }
}

function grown(list: Uint32Array): Uint32Array {
  const longer = new Uint32Array(list.length * 2 + 8)
  longer.set(list)
  return longer
}
