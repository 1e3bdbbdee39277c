import { expect, test } from 'vitest'
import { edit, findingsOf } from '../testing/index.ts'
import { claimVoice } from './claim-voice.ts'

test.each([
  ['a speaker’s claim without a speaker', { speaker: undefined }, 'voice'],
  ['a speaker’s claim without an attribution', { attribution: undefined }, 'voice'],
  ['a drafter’s claim with a speaker', { voice: 'drafter', attribution: undefined }, 'speaker'],
  [
    'a drafter’s claim with an attribution',
    { voice: 'drafter', speaker: undefined },
    'attribution',
  ],
])('rejects %s', (_, part, field) => {
  expect(findingsOf(claimVoice, edit('claims', 'berg-on-oil', part))).toMatchObject([
    { record: 'berg-on-oil', field },
  ])
})
