import { truncate } from '@nkidp/schema/text'
import { allEvidence } from '../source/evidence.ts'
import type { Rule } from '../rule.ts'
import { coverageOf } from '../source/coverage.ts'
import { normalizedWordsAt } from '../source/source-text.ts'
import { overlap } from '../source/span.ts'
import { unitsBySource } from '../source/units-by-source.ts'

export const pageIsCovered: Rule = {
  name: 'page-is-covered',
  guarantee:
    'Every sentence of the body of a source, and every line before and after it, lies in the evidence of records, or is listed with the reason why no record stands on it; never both.',
  needsSource: true,
  needsEveryRecord: true,
  *check(workspace) {
    const evidence = allEvidence(workspace)
    for (const source of unitsBySource(workspace).values()) {
      const { file, text } = source
      for (const { unit, isWhole, uncoveredFrom } of coverageOf(source, evidence)) {
        if (isWhole) continue
        const words = normalizedWordsAt(text, { start: uncoveredFrom, end: unit.end })
        yield {
          file,
          path: [],
          received: `a ${unit.kind} at ${unit.start}–${unit.end} of which no record covers “${truncate(words, 40)}”`,
          expected: 'evidence on all of its words',
          fix: 'Write the record that it supports, or list the words under `uncited` with the reason.',
        }
      }
      for (const [index, span] of file.record.uncited.entries()) {
        const cited = evidence.find(
          (other) => other.source === file.record.id && overlap(other.span, span),
        )
        if (cited !== undefined) {
          yield {
            file,
            path: ['uncited', index],
            received: `a part that ${cited.file.record.id} stands on`,
            expected: 'parts that no record stands on',
            fix: 'Take it out of the list.',
          }
        }
      }
    }
  },
}
