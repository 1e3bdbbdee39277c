import { normalize } from '@nkidp/schema/text'
import search from 'approx-string-match'
import { matchesWithin, normalizedWordsAt, originalSpan, type SourceText } from './source-text.ts'
import { contains, type Span } from './span.ts'
import { occurrences } from './words.ts'

/** Where words were found, and the span to use as evidence for them. */
export interface Anchor {
  readonly hit: Span
  /** The shortest unique span around them within the paragraph, or why there is none. */
  readonly span: Span | 'leaves its paragraph' | 'paragraph repeats'
}

/** Every occurrence of these words in a text under normalization `n1`; ignores case only if none has the same case. */
export function anchorsOf(text: SourceText, words: string): Anchor[] {
  const exact = occurrences(text.normalized.text, normalize(words))
  const found =
    exact.length > 0 ? exact : occurrences(text.normalized.text, normalize(words), 'ignore case')
  return found.map((occurrence) => {
    const hit = originalSpan(text, occurrence)
    return { hit, span: shortestUnique(text, hit) }
  })
}

/** The place in a text whose words are nearest to these; undefined if more than half would have to change. */
export function nearestTo(text: SourceText, words: string): Span | undefined {
  const pattern = normalize(words)
  const [best] = search(text.normalized.text, pattern, Math.floor(pattern.length / 2)).sort(
    (a, b) => a.errors - b.errors || a.start - b.start,
  )
  return best === undefined || best.start === best.end ? undefined : originalSpan(text, best)
}

function shortestUnique(text: SourceText, hit: Span): Anchor['span'] {
  const paragraph = text.paragraphs.find((candidate) => contains(candidate, hit))
  if (paragraph === undefined) return 'leaves its paragraph'
  const words = matchesWithin(text, paragraph, /\S+/gu)
  const starts = [
    hit.start,
    ...words
      .map(({ start }) => start)
      .filter((start) => start < hit.start)
      .reverse(),
  ]
  const ends = [hit.end, ...words.map(({ end }) => end).filter((end) => end > hit.end)]
  for (let added = 0; added < starts.length + ends.length - 1; added++) {
    const widened = starts.flatMap((start, before) => {
      const end = ends[added - before]
      return end === undefined ? [] : [{ start, end }]
    })
    const unique = widened.filter(
      (span) => occurrences(text.normalized.text, normalizedWordsAt(text, span)).length === 1,
    )
    const [shortest] = unique.sort((a, b) => a.end - a.start - (b.end - b.start))
    if (shortest !== undefined) return shortest
  }
  return 'paragraph repeats'
}
