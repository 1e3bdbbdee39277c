import { normalize } from '@nkidp/schema/text'
import type { Rule } from '../rule.ts'
import { normalizedWordsAt } from '../source/source-text.ts'
import { overlap } from '../source/span.ts'
import { unitsBySource } from '../source/units-by-source.ts'

export const attributionHolds: Rule = {
  name: 'attribution-holds',
  guarantee:
    'Where a claim’s attribution is explicit, a sentence that its evidence touches names the speaker; where it is contextual, none does, nor any other speaker whose remarks are reported.',
  needsSource: true,
  *check(workspace) {
    const people = new Map(
      workspace.files
        .filter((file) => file.collection === 'people')
        .map(({ record }) => [record.id, record]),
    )
    const reported = workspace.files
      .filter((file) => file.collection === 'speakers')
      .flatMap(({ record }) => (record.reportsRemarks ? (people.get(record.person) ?? []) : []))
    const units = unitsBySource(workspace)
    for (const file of workspace.files.filter((candidate) => candidate.collection === 'claims')) {
      const { speaker, attribution, evidence } = file.record
      const family = speaker === undefined ? undefined : people.get(speaker)?.nameParts.family
      if (
        family === undefined ||
        attribution === undefined ||
        evidence.some(({ source }) => !units.has(source))
      )
        continue
      const sentences = evidence.flatMap((span) => {
        const source = units.get(span.source)
        return source === undefined
          ? []
          : source.units
              .filter((unit) => overlap(unit, span))
              .map((unit) => normalizedWordsAt(source.text, unit))
      })
      const isNamed = (name: string) =>
        sentences.some((sentence) => plainWords(sentence).includes(plainWords(normalize(name))))
      const other =
        attribution === 'contextual'
          ? reported.find((person) => person.id !== speaker && isNamed(person.nameParts.family))
          : undefined
      if (isNamed(family) !== (attribution === 'explicit')) {
        yield {
          file,
          path: ['attribution'],
          received: `${attribution}, though ${isNamed(family) ? 'a sentence' : 'no sentence'} that the evidence touches names ${family}`,
          expected: isNamed(family) ? 'explicit' : 'contextual',
          fix: 'Correct the attribution, or the evidence.',
        }
      } else if (other !== undefined) {
        yield {
          file,
          path: ['speaker'],
          received: `${speaker}, though a sentence that the evidence touches names ${other.nameParts.family}`,
          expected: `${other.id}, or sentences that name no other speaker`,
          fix: 'Correct the speaker, or the evidence.',
        }
      }
    }
  },
}

const plainWords = (text: string): string => ` ${text.split(/[^\p{L}\p{N}-]+/u).join(' ')} `
