import { isDeepStrictEqual } from 'node:util'
import { inlineYaml } from '../load/yaml.ts'
import type { Rule, Violation } from '../rule.ts'
import {
  allEvidence,
  allUncited,
  type LocatedEvidence,
  type LocatedSpan,
} from '../source/evidence.ts'
import { occurrences } from '../source/words.ts'
import {
  digestOf,
  normalizedWordsAt,
  selectorAt,
  trimmed,
  type SourceText,
} from '../source/source-text.ts'
import { contains } from '../source/span.ts'
import type { Workspace } from '../workspace.ts'

export const evidenceMatches: Rule = {
  name: 'evidence-matches',
  guarantee:
    'The digest of every span, and the selector of all evidence, match the words at its place. Evidence starts and ends with its words, stays within one paragraph, and occurs once in the source.',
  needsSource: true,
  *check(workspace) {
    for (const located of inRange(workspace, allEvidence(workspace)))
      yield* [...digestDiffers(located), ...selectorDiffers(located), ...isAmbiguous(located)]
    for (const located of inRange(workspace, allUncited(workspace))) yield* digestDiffers(located)
  },
}

const useAnchor = 'Use the span that `pnpm data anchor` prints for the words.'

type InText<L extends LocatedSpan> = L & { readonly text: SourceText }

/** The spans within a text that is available; other rules check the rest. */
const inRange = <L extends LocatedSpan>({ sources }: Workspace, spans: readonly L[]): InText<L>[] =>
  spans.flatMap((located) => {
    const text = sources.get(located.source)
    const { start, end } = located.span
    return text === undefined || start >= end || end > text.codePoints.length
      ? []
      : [{ ...located, text }]
  })

function* digestDiffers({ file, path, span, text }: InText<LocatedSpan>): Generator<Violation> {
  const digest = digestOf(text, span)
  if (digest !== span.digest)
    yield {
      file,
      path: [...path, 'digest'],
      expected: `${digest}, for the words at ${span.start}–${span.end}`,
      received: span.digest,
      fix: useAnchor,
    }
}

/** If the digest differs, so does the selector: one finding is enough. */
function* selectorDiffers(located: InText<LocatedEvidence>): Generator<Violation> {
  const { file, path, span, text } = located
  const selector = selectorAt(text, span)
  if (digestOf(text, span) !== span.digest || isDeepStrictEqual(selector, span.selector)) return
  yield {
    file,
    path: [...path, 'selector'],
    expected: `${inlineYaml(selector)}, for the words at ${span.start}–${span.end}`,
    received: inlineYaml(span.selector),
    fix: useAnchor,
  }
}

function* isAmbiguous({ file, path, span, text }: InText<LocatedSpan>): Generator<Violation> {
  const { start, end } = span
  const words = normalizedWordsAt(text, span)
  const count = occurrences(text.normalized.text, words).length
  const fix = 'Use a wider span that `pnpm data anchor` prints.'
  if (words === '') yield { file, path, expected: 'words', received: 'white space', fix }
  else if (!text.paragraphs.some((paragraph) => contains(paragraph, span))) {
    yield {
      file,
      path,
      expected: 'a span within one paragraph',
      received: 'a span across paragraphs',
      fix: 'Split it into one span for each paragraph.',
    }
  } else if (!isDeepStrictEqual(trimmed(text.codePoints, span), { start, end })) {
    yield {
      file,
      path,
      expected: 'a span that starts and ends with its words',
      received: 'white space at its ends',
      fix,
    }
  } else if (count > 1)
    yield {
      file,
      path,
      expected: 'words that occur once in the source',
      received: `words that occur ${count} times`,
      fix,
    }
}
