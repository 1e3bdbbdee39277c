import type { Path } from '@nkidp/schema/json'
import type { Rule, Violation } from '../rule.ts'
import { allEvidence, allUncited } from '../source/evidence.ts'
import type { Span } from '../source/span.ts'
import { filesIn, type RecordFile } from '../workspace.ts'

export const evidenceInRange: Rule = {
  name: 'evidence-in-range',
  guarantee: 'Every span ends after its start and within the recorded length of its source.',
  *check(workspace) {
    const sources = filesIn(workspace, 'sources')
    const lengths = new Map(sources.map(({ record }) => [record.id, record.length]))
    for (const { file, path, span, source } of [
      ...allEvidence(workspace),
      ...allUncited(workspace),
    ])
      yield* outOfRange(file, path, span, lengths.get(source))
    for (const file of sources) {
      const { body, paragraphs, length } = file.record
      yield* outOfRange(file, ['body'], body, length)
      for (const [index, paragraph] of paragraphs.entries())
        yield* outOfRange(file, ['paragraphs', index], paragraph, length)
    }
  },
}

function* outOfRange(
  file: RecordFile,
  path: Path,
  { start, end }: Span,
  length = Infinity,
): Generator<Violation> {
  if (start < end && end <= length) return
  yield {
    file,
    path: [...path, 'end'],
    expected:
      start < end
        ? `at most ${length}, the length of the source`
        : `an end after the start, ${start}`,
    received: String(end),
    fix: 'Use the span that `pnpm data anchor` prints.',
  }
}
