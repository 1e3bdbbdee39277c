import type { Rule } from '../rule.ts'
import { overlap } from '../source/span.ts'
import { filesIn } from '../workspace.ts'

export const quotationInClaim: Rule = {
  name: 'quotation-in-claim',
  guarantee: 'The evidence of a quotation overlaps the evidence of its claim.',
  *check(workspace) {
    const claims = new Map(filesIn(workspace, 'claims').map(({ record }) => [record.id, record]))
    for (const file of filesIn(workspace, 'quotations')) {
      const claim = claims.get(file.record.claim)
      const isWithin = file.record.evidence.some((quoted) =>
        claim?.evidence.some((span) => span.source === quoted.source && overlap(span, quoted)),
      )
      if (claim === undefined || isWithin) continue
      yield {
        file,
        path: ['claim'],
        expected: 'the claim whose evidence contains the quotation',
        received: claim.id,
        fix: 'Name the right claim, or widen its evidence.',
      }
    }
  },
}
