import type { Rule } from '../rule.ts'
import type { Span } from '../source/span.ts'
import { filesIn } from '../workspace.ts'

export const paragraphsAreRecorded: Rule = {
  name: 'paragraphs-are-recorded',
  guarantee: 'The paragraphs that the record of a source lists are those of its text, in order.',
  needsSource: true,
  *check(workspace) {
    for (const file of filesIn(workspace, 'sources')) {
      const paragraphs = workspace.sources.get(file.record.id)?.paragraphs ?? []
      const recorded = file.record.paragraphs
      const index = Array.from({ length: Math.max(paragraphs.length, recorded.length) }).findIndex(
        (_, n) => spanText(paragraphs[n]) !== spanText(recorded[n]),
      )
      if (paragraphs.length === 0 || index === -1) continue
      yield {
        file,
        path: ['paragraphs', ...(index < recorded.length ? [index] : [])],
        expected: spanText(paragraphs[index]),
        received: spanText(recorded[index]),
        fix: `Write: paragraphs: [${paragraphs.map(({ start, end }) => `{ start: ${start}, end: ${end} }`).join(', ')}]`,
      }
    }
  },
}

const spanText = (span: Span | undefined): string =>
  span === undefined ? 'no further paragraph' : `${span.start}–${span.end}`
