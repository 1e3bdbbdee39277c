import { normalize } from '@nkidp/schema/text'
import type { Rule } from '../rule.ts'
import { normalizedWordsAt } from '../source/source-text.ts'
import { overlap } from '../source/span.ts'
import { unitsBySource } from '../source/units.ts'
import { filesIn } from '../workspace.ts'

export const attributionHolds: Rule = {
  name: 'attribution-holds',
  guarantee:
    'If the attribution of a claim is explicit, a sentence that it cites names the speaker. If it is contextual, no such sentence names the speaker, or another speaker whose remarks are reported.',
  needsSource: true,
  *check(workspace) {
    const people = new Map(filesIn(workspace, 'people').map(({ record }) => [record.id, record]))
    const reported = filesIn(workspace, 'speakers').flatMap(({ record }) =>
      record.reportsRemarks ? (people.get(record.person) ?? []) : [],
    )
    const sources = unitsBySource(workspace)
    for (const file of filesIn(workspace, 'claims')) {
      const { speaker, attribution, evidence } = file.record
      const family = speaker === undefined ? undefined : people.get(speaker)?.nameParts.family
      if (family === undefined || attribution === undefined) continue
      if (evidence.some(({ source }) => !sources.has(source))) continue
      const sentences = evidence.flatMap((span) => {
        const { text, units } = sources.get(span.source)!
        return units
          .filter((unit) => overlap(unit, span))
          .map((unit) => plainWords(normalizedWordsAt(text, unit)))
      })
      const isNamed = (name: string) =>
        sentences.some((sentence) => sentence.includes(plainWords(normalize(name))))
      const other = reported.find(
        (person) => person.id !== speaker && isNamed(person.nameParts.family),
      )
      if (isNamed(family) !== (attribution === 'explicit')) {
        yield {
          file,
          path: ['attribution'],
          expected: `${isNamed(family) ? 'explicit: a' : 'contextual: no'} sentence of the evidence names ${family}`,
          received: attribution,
          fix: 'Correct the attribution, or the evidence.',
        }
      } else if (attribution === 'contextual' && other !== undefined) {
        yield {
          file,
          path: ['speaker'],
          expected: `${other.id}: a sentence of the evidence names ${other.nameParts.family}`,
          received: String(speaker),
          fix: 'Correct the speaker, or the evidence.',
        }
      }
    }
  },
}

const plainWords = (text: string): string => ` ${text.split(/[^\p{L}\p{N}-]+/u).join(' ')} `
