import type { Rule } from '../rule.ts'
import { filesIn } from '../workspace.ts'

export const claimVoice: Rule = {
  name: 'claim-voice',
  guarantee:
    'A claim in a speaker’s voice names the speaker and how the report attributes it; a claim in the report’s own voice has neither.',
  *check(workspace) {
    for (const file of filesIn(workspace, 'claims')) {
      const { voice } = file.record
      for (const field of ['speaker', 'attribution'] as const) {
        const value = file.record[field]
        if ((value !== undefined) === (voice === 'speaker')) continue
        const isMissing = value === undefined
        yield {
          file,
          path: [isMissing ? 'voice' : field],
          expected: `${isMissing ? 'a' : 'no'} \`${field}\` in the voice of the ${voice}`,
          received: value ?? 'nothing',
          fix: `${isMissing ? 'Add' : 'Remove'} \`${field}\`, or correct the voice.`,
        }
      }
    }
  },
}
