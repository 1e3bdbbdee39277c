import { allEvidence, allUncited } from '../record/evidence.ts'
import type { LocatedSpan } from '../record/evidence.ts'
import type { Rule, Violation } from '../rule.ts'
import { occurrences } from '../source/occurrences.ts'
import { digestOf, normalizedWordsAt } from '../source/source-text.ts'
import type { SourceText } from '../source/source-text.ts'
import { contains } from '../source/span.ts'
import type { Workspace } from '../workspace.ts'

export const evidenceMatches: Rule = {
  name: 'evidence-matches',
  guarantee:
    'The digest of every span is that of the words at its place; the words of evidence lie within one paragraph and occur once in the source.',
  needsSource: true,
  *check(workspace) {
    for (const located of inRange(workspace, allEvidence(workspace))) yield* [...digestDiffers(located), ...isAmbiguous(located)]
    for (const located of inRange(workspace, allUncited(workspace))) yield* digestDiffers(located)
  },
}

interface SpanInText extends LocatedSpan {
  readonly text: SourceText
}

/** The spans whose source is at hand and that lie within it; the others are the business of other rules. */
const inRange = ({ sources }: Workspace, spans: readonly LocatedSpan[]): SpanInText[] =>
  spans.flatMap((located) => {
    const text = sources.get(located.source)
    return text === undefined || located.span.start >= located.span.end || located.span.end > text.codePoints.length ? [] : [{ ...located, text }]
  })

function* digestDiffers({ file, path, span, text }: SpanInText): Generator<Violation> {
  const digest = digestOf(text, span)
  if (digest !== span.digest) {
    yield {
      file,
      path: [...path, 'digest'],
      found: span.digest,
      expected: `${digest}, for the words at ${span.start}–${span.end}`,
      mend: 'Let `pnpm data anchor` print the span for the words that you mean.',
    }
  }
}

function* isAmbiguous({ file, path, span, text }: SpanInText): Generator<Violation> {
  const words = normalizedWordsAt(text, span)
  const count = occurrences(text.normalized.text, words).length
  const mend = 'Let `pnpm data anchor` print a span that is wide enough.'
  if (words === '') yield { file, path, found: 'white space', expected: 'words', mend }
  else if (!text.paragraphs.some((paragraph) => contains(paragraph, span))) {
    yield {
      file,
      path,
      found: 'a span that leaves its paragraph',
      expected: 'a span within one paragraph',
      mend: 'Split it, one span for each paragraph.',
    }
  } else if (count > 1) yield { file, path, found: `words that occur ${count} times in the source`, expected: 'words that occur once', mend }
}
