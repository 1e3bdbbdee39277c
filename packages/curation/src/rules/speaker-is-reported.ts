import type { Rule } from '../rule.ts'
import { filesIn } from '../workspace.ts'

export const speakerIsReported: Rule = {
  name: 'speaker-is-reported',
  guarantee:
    'The speakers of claims are exactly the people whose remarks are reported, not everyone who was announced.',
  needsEveryRecord: true,
  *check(workspace) {
    const claims = filesIn(workspace, 'claims')
    const billed = filesIn(workspace, 'speakers')
    const speaking = new Set(claims.map(({ record }) => record.speaker))
    const reported = new Set(
      billed.filter(({ record }) => record.reportsRemarks).map(({ record }) => record.person),
    )
    for (const file of claims) {
      const { speaker } = file.record
      if (speaker === undefined || reported.has(speaker)) continue
      yield {
        file,
        path: ['speaker'],
        expected: 'a speaker with `reportsRemarks: true`',
        received: speaker,
        fix: 'Correct the speaker, or the record of the speaker.',
      }
    }
    for (const file of billed) {
      if (!file.record.reportsRemarks || speaking.has(file.record.person)) continue
      yield {
        file,
        path: ['reportsRemarks'],
        expected: `a claim by ${file.record.person}`,
        received: 'none',
        fix: 'Add the claim, or correct the field.',
      }
    }
  },
}
