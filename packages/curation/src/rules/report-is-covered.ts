import { truncate } from '@nkidp/schema/text'
import type { Rule } from '../rule.ts'
import { coverageOf } from '../source/coverage.ts'
import { allEvidence } from '../source/evidence.ts'
import { normalizedWordsAt } from '../source/source-text.ts'
import { overlap } from '../source/span.ts'
import { unitsBySource } from '../source/units.ts'

export const reportIsCovered: Rule = {
  name: 'report-is-covered',
  guarantee:
    'Every sentence of the body of a source, and every line before and after it, is either cited by a record or listed as uncited, with a reason.',
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
          expected: `evidence for the whole ${unit.kind} at ${unit.start}–${unit.end}`,
          received: `none for “${truncate(words, 40)}”`,
          fix: 'Add the record that it supports, or list the words under `uncited` with a reason.',
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
            expected: 'words that no record cites',
            received: `words that ${cited.file.record.id} cites`,
            fix: 'Remove them from the list.',
          }
        }
      }
    }
  },
}
