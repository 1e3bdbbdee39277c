import { codePointLength } from '@nkidp/schema/text'
import { trimmed } from './paragraphs.ts'
import { wordsAt } from './source-text.ts'
import type { SourceText } from './source-text.ts'
import { contains } from './span.ts'
import type { Span } from './span.ts'

/** What is read as one: a sentence of the body, or a line of what stands before and after it. */
export interface Unit extends Span {
  readonly kind: 'sentence' | 'line'
}

/** The whole text in units, in order. */
export function unitsOf(text: SourceText, body: Span): Unit[] {
  const sentences = text.paragraphs
    .filter((paragraph) => contains(body, paragraph))
    .flatMap((paragraph) => sentencesOf(text, paragraph))
  const lines = text.lines.filter((line) => !contains(body, line))
  return [
    ...sentences.map((span) => ({ ...span, kind: 'sentence' as const })),
    ...lines.map((span) => ({ ...span, kind: 'line' as const })),
  ].sort((a, b) => a.start - b.start)
}

function sentencesOf(text: SourceText, paragraph: Span): Span[] {
  const sentences: Span[] = []
  let start = paragraph.start
  let end = paragraph.start
  for (const { segment } of segmenter.segment(wordsAt(text, paragraph))) {
    end += codePointLength(segment)
    if (endsInAbbreviation.test(segment)) continue
    sentences.push(trimmed(text.codePoints, { start, end }))
    start = end
  }
  if (start < end) sentences.push(trimmed(text.codePoints, { start, end }))
  return sentences
}

const segmenter = new Intl.Segmenter('en', { granularity: 'sentence' })

// The segmenter takes the full stop of an initial (`J. Stapleton Roy`, `U.S. ambassador`) or an abbreviation for the end of a sentence.
const endsInAbbreviation =
  /(?:^|[\s.(“"'])(?:\p{Lu}|Amb|Dr|Gen|Jr|Mr|Mrs|Ms|No|Nos|Prof|Sen|Sr|St|Vol|cf|ed|eds|vs)\.\s*$/u
