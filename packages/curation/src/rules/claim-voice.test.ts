import { expect, test } from 'vitest'
import { findingsOf } from '../testing/coast-folder.ts'
import { draft } from '../testing/coast.ts'
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
])('%s is a finding', (_, part, field) => {
  const findings = findingsOf(claimVoice, (drafts) => {
    Object.assign(draft(drafts, 'claims', 'berg-on-oil'), part)
  })
  expect(findings).toMatchObject([{ record: 'berg-on-oil', field }])
})
