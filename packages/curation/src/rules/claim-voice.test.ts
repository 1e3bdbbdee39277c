import { edit, testRule } from '../testing/index.ts'
import { claimVoice } from './claim-voice.ts'

const claim = (fields: object) => edit('claims', 'berg-on-oil', fields)
const drafters = { voice: 'drafter', speaker: undefined, attribution: undefined }

testRule(claimVoice, {
  rejects: [
    ['a speaker’s claim without a speaker', claim({ speaker: undefined }), 'berg-on-oil voice'],
    [
      'a speaker’s claim without an attribution',
      claim({ attribution: undefined }),
      'berg-on-oil voice',
    ],
    [
      'a claim in the report’s own voice with a speaker',
      claim({ ...drafters, speaker: 'ada-berg' }),
      'berg-on-oil speaker',
    ],
    [
      'a claim in the report’s own voice with an attribution',
      claim({ ...drafters, attribution: 'explicit' }),
      'berg-on-oil attribution',
    ],
  ],
})
