import { allEvidence, allUncited } from '../source/evidence.ts'
import type { Rule, Violation } from '../rule.ts'
import type { Span } from '../source/span.ts'
import type { RecordFile } from '../workspace.ts'

export const evidenceInRange: Rule = {
  name: 'evidence-in-range',
  guarantee: 'Every span starts before it ends, and ends within the source’s recorded length.',
  needsSource: false,
  *check(workspace) {
    const sources = workspace.files.filter((file) => file.collection === 'sources')
    const lengths = new Map(sources.map(({ record }) => [record.id, record.length]))
    for (const { file, path, span, source } of [
      ...allEvidence(workspace),
      ...allUncited(workspace),
    ]) {
      yield* outOfRange(file, path, span, lengths.get(source))
    }
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
  path: readonly (string | number)[],
  { start, end }: Span,
  length = Infinity,
): Generator<Violation> {
  const fix = 'Let `pnpm data anchor` print the span.'
  if (start >= end)
    yield {
      file,
      path: [...path, 'end'],
      received: `${end}, with the start at ${start}`,
      expected: 'an end after the start',
      fix,
    }
  else if (end > length)
    yield {
      file,
      path: [...path, 'end'],
      received: String(end),
      expected: `at most ${length}, the length of the source`,
      fix,
    }
}
