import { isDeepStrictEqual } from 'node:util'
import { allEvidence, allUncited } from '../source/evidence.ts'
import type { LocatedEvidence, LocatedSpan } from '../source/evidence.ts'
import { inlineYaml } from '../load/yaml.ts'
import type { Rule, Violation } from '../rule.ts'
import { occurrences } from '../source/occurrences.ts'
import { trimmed } from '../source/paragraphs.ts'
import { digestOf, normalizedWordsAt, selectorAt } from '../source/source-text.ts'
import type { SourceText } from '../source/source-text.ts'
import { contains } from '../source/span.ts'
import type { Span } from '../source/span.ts'
import type { Workspace } from '../workspace.ts'

export const evidenceMatches: Rule = {
  name: 'evidence-matches',
  guarantee:
    'The digest of every span, and the selector of all evidence, are those of the words at its place; the words of evidence start and end their span, lie within one paragraph, and occur once in the source.',
  needsSource: true,
  *check(workspace) {
    for (const located of inRange(workspace, allEvidence(workspace)))
      yield* [...digestDiffers(located), ...selectorDiffers(located), ...isAmbiguous(located)]
    for (const located of inRange(workspace, allUncited(workspace))) yield* digestDiffers(located)
  },
}

type InText<L extends LocatedSpan> = L & { readonly text: SourceText }

/** The spans whose source is at hand and that lie within it; the others are the business of other rules. */
const inRange = <L extends LocatedSpan>({ sources }: Workspace, spans: readonly L[]): InText<L>[] =>
  spans.flatMap((located) => {
    const text = sources.get(located.source)
    return text === undefined ||
      located.span.start >= located.span.end ||
      located.span.end > text.codePoints.length
      ? []
      : [{ ...located, text }]
  })

function* digestDiffers({ file, path, span, text }: InText<LocatedSpan>): Generator<Violation> {
  const digest = digestOf(text, span)
  if (digest !== span.digest)
    yield { file, path: [...path, 'digest'], received: span.digest, ...otherWords(digest, span) }
}

/** Where the digest is that of other words, the selector is too: to say it once is enough. */
function* selectorDiffers({
  file,
  path,
  span,
  text,
}: InText<LocatedEvidence>): Generator<Violation> {
  const selector = selectorAt(text, span)
  if (digestOf(text, span) !== span.digest || isDeepStrictEqual(selector, span.selector)) return
  yield {
    file,
    path: [...path, 'selector'],
    received: inlineYaml(span.selector),
    ...otherWords(inlineYaml(selector), span),
  }
}

const otherWords = (expected: string, { start, end }: Span) => ({
  expected: `${expected}, for the words at ${start}–${end}`,
  fix: 'Let `pnpm data anchor` print the span for the words that you mean.',
})

function* isAmbiguous({ file, path, span, text }: InText<LocatedSpan>): Generator<Violation> {
  const words = normalizedWordsAt(text, span)
  const count = occurrences(text.normalized.text, words).length
  const fix = 'Let `pnpm data anchor` print a span that is wide enough.'
  if (words === '') yield { file, path, received: 'white space', expected: 'words', fix }
  else if (!text.paragraphs.some((paragraph) => contains(paragraph, span))) {
    yield {
      file,
      path,
      received: 'a span that leaves its paragraph',
      expected: 'a span within one paragraph',
      fix: 'Split it, one span for each paragraph.',
    }
  } else if (
    !isDeepStrictEqual(trimmed(text.codePoints, span), { start: span.start, end: span.end })
  ) {
    yield {
      file,
      path,
      received: 'white space at the ends of the span',
      expected: 'a span that starts and ends with its words',
      fix,
    }
  } else if (count > 1)
    yield {
      file,
      path,
      received: `words that occur ${count} times in the source`,
      expected: 'words that occur once',
      fix,
    }
}
