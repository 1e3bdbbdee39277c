import type { Rule } from '../rule.ts'

export const claimVoice: Rule = {
  name: 'claim-voice',
  guarantee:
    'A claim in a speaker’s voice says who speaks and how the page attributes it; one in the drafter’s voice has neither.',
  needsSource: false,
  *check({ files }) {
    for (const file of files.filter((candidate) => candidate.collection === 'claims')) {
      const { voice } = file.record
      for (const field of ['speaker', 'attribution'] as const) {
        const isThere = file.record[field] !== undefined
        if (isThere === (voice === 'speaker')) continue
        yield {
          file,
          path: [isThere ? field : 'voice'],
          received: `${isThere ? 'a field' : 'no field'} \`${field}\`, in the voice of the ${voice}`,
          expected: isThere ? `no \`${field}\`` : `\`${field}\``,
          fix: isThere
            ? 'Take it out, or correct the voice.'
            : `Add \`${field}:\`, or correct the voice.`,
        }
      }
    }
  },
}
