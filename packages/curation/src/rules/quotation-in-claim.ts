import type { Rule } from '../rule.ts'
import { overlap } from '../source/span.ts'

export const quotationInClaim: Rule = {
  name: 'quotation-in-claim',
  guarantee: 'The evidence of a quotation overlaps that of the claim in which it is used.',
  needsSource: false,
  *check({ files }) {
    const claims = new Map(
      files.filter((file) => file.collection === 'claims').map(({ record }) => [record.id, record]),
    )
    for (const file of files.filter((candidate) => candidate.collection === 'quotations')) {
      const claim = claims.get(file.record.claim)
      if (claim === undefined) continue
      const isWithin = file.record.evidence.some((quoted) =>
        claim.evidence.some((span) => span.source === quoted.source && overlap(span, quoted)),
      )
      if (!isWithin) {
        yield {
          file,
          path: ['claim'],
          received: `${claim.id}, whose evidence is elsewhere`,
          expected: 'the claim in whose words the quotation stands',
          fix: 'Name the right claim, or widen its evidence.',
        }
      }
    }
  },
}
