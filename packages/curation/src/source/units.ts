import { codePointLength } from '@nkidp/schema/text'
import { filesIn, type RecordFile, type Workspace } from '../workspace.ts'
import { trimmed, wordsAt, type SourceText } from './source-text.ts'
import { contains, type Span } from './span.ts'

export interface Unit extends Span {
  readonly kind: 'sentence' | 'line'
}

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

// The segmenter ends a sentence at the full stop of an initial (`J. Stapleton Roy`, `U.S. ambassador`) or an abbreviation.
const endsInAbbreviation =
  /(?:^|[\s.(“"'])(?:\p{Lu}|Amb|Dr|Gen|Jr|Mr|Mrs|Ms|No|Nos|Prof|Sen|Sr|St|Vol|cf|ed|eds|vs)\.\s*$/u

export interface ReadSource {
  readonly file: RecordFile<'sources'>
  readonly text: SourceText
  readonly units: readonly Unit[]
}

export const unitsBySource = (workspace: Workspace): ReadonlyMap<string, ReadSource> =>
  new Map(
    filesIn(workspace, 'sources').flatMap((file) => {
      const { id, body } = file.record
      const text = workspace.sources.get(id)
      return text === undefined ? [] : [[id, { file, text, units: unitsOf(text, body) }]]
    }),
  )
