import type { Rule } from '../rule.ts'

export const speakerIsReported: Rule = {
  name: 'speaker-is-reported',
  guarantee:
    'Only those speak in a claim whose remarks the page reports, and each of them does: to be billed is not to have spoken.',
  needsSource: false,
  needsEveryRecord: true,
  *check({ files }) {
    const claims = files.filter((file) => file.collection === 'claims')
    const billed = files.filter((file) => file.collection === 'speakers')
    const speaking = new Set(claims.map(({ record }) => record.speaker))
    const reported = new Set(
      billed.filter(({ record }) => record.reportsRemarks).map(({ record }) => record.person),
    )
    for (const file of claims) {
      const { speaker } = file.record
      if (speaker !== undefined && !reported.has(speaker)) {
        yield {
          file,
          path: ['speaker'],
          received: `${speaker}, of whom the page reports no remarks`,
          expected: 'a speaker with `reportsRemarks: true`',
          fix: 'Correct the speaker, or the record of the speaker.',
        }
      }
    }
    for (const file of billed) {
      if (file.record.reportsRemarks && !speaking.has(file.record.person)) {
        yield {
          file,
          path: ['reportsRemarks'],
          received: `true, though no claim is by ${file.record.person}`,
          expected: 'a claim by each speaker whose remarks are reported',
          fix: 'Write the claim, or correct the field.',
        }
      }
    }
  },
}
