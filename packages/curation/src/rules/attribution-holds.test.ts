import { expect, test } from 'vitest'
import { findingsOf } from '../testing/coast-folder.ts'
import { at, draft } from '../testing/coast.ts'
import { attributionHolds } from './attribution-holds.ts'

test('an explicit attribution in a sentence that does not name the speaker is a finding', () => {
  const findings = findingsOf(attributionHolds, (drafts) => {
    draft(drafts, 'claims', 'berg-on-the-strike').attribution = 'explicit'
  })
  expect(findings).toMatchObject([
    { record: 'berg-on-the-strike', field: 'attribution', expected: 'contextual' },
  ])
})

test('a contextual attribution in a sentence that names the speaker is a finding', () => {
  const findings = findingsOf(attributionHolds, (drafts) => {
    draft(drafts, 'claims', 'berg-on-oil').attribution = 'contextual'
  })
  expect(findings).toMatchObject([{ record: 'berg-on-oil', expected: 'explicit' }])
})

test('the sentence counts, also where the evidence is a part of it that does not hold the name', () => {
  const findings = findingsOf(attributionHolds, (drafts) => {
    draft(drafts, 'claims', 'berg-on-oil').evidence = [at('disliked the new oil')]
  })
  expect(findings).toEqual([])
})

test('a name within a longer word is not the name', () => {
  const findings = findingsOf(attributionHolds, (drafts) => {
    draft(drafts, 'people', 'ada-berg').nameParts.family = 'Ber'
  })
  expect(findings).toMatchObject([{ record: 'berg-on-oil', expected: 'contextual' }])
})

test('a contextual claim in a sentence that names another whose remarks are reported is a finding', () => {
  const findings = findingsOf(attributionHolds, (drafts) => {
    draft(drafts, 'speakers', 'speaker-olav-dahl').reportsRemarks = true
    Object.assign(draft(drafts, 'claims', 'berg-on-oil'), {
      speaker: 'olav-dahl',
      attribution: 'contextual',
    })
  })
  expect(findings).toMatchObject([
    {
      record: 'berg-on-oil',
      field: 'speaker',
      expected: 'ada-berg, or sentences that name no other speaker',
    },
  ])
})
