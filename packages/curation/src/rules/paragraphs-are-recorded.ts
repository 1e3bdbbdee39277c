import type { Rule } from '../rule.ts'
import type { Span } from '../source/span.ts'

export const paragraphsAreRecorded: Rule = {
  name: 'paragraphs-are-recorded',
  guarantee: 'The paragraphs that the record of a source lists are those of its text, in order.',
  needsSource: true,
  *check({ files, sources }) {
    for (const file of files.filter((candidate) => candidate.collection === 'sources')) {
      const paragraphs = sources.get(file.record.id)?.paragraphs ?? []
      const recorded = file.record.paragraphs
      const index = Array.from({ length: Math.max(paragraphs.length, recorded.length) }).findIndex(
        (_, n) => shownSpan(paragraphs[n]) !== shownSpan(recorded[n]),
      )
      if (paragraphs.length === 0 || index === -1) continue
      yield {
        file,
        path: ['paragraphs', ...(index < recorded.length ? [index] : [])],
        received: shownSpan(recorded[index]),
        expected: shownSpan(paragraphs[index]),
        fix: `Write: paragraphs: [${paragraphs.map(({ start, end }) => `{ start: ${start}, end: ${end} }`).join(', ')}]`,
      }
    }
  },
}

const shownSpan = (span: Span | undefined): string =>
  span === undefined ? 'no paragraph more' : `${span.start}–${span.end}`
