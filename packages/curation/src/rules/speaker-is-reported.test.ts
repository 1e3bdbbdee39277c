import { expect, test } from 'vitest'
import { findingsOf } from '../testing/coast-folder.ts'
import { draft } from '../testing/coast.ts'
import { speakerIsReported } from './speaker-is-reported.ts'

test('a claim by someone whose remarks the page does not report is a finding, and so is a speaker without a claim', () => {
  const findings = findingsOf(speakerIsReported, (drafts) => {
    draft(drafts, 'claims', 'berg-on-oil').speaker = 'olav-dahl'
    draft(drafts, 'claims', 'berg-on-the-strike').speaker = 'olav-dahl'
  })
  expect(findings.map(({ record, field }) => [record, field])).toEqual([
    ['berg-on-oil', 'speaker'],
    ['berg-on-the-strike', 'speaker'],
    ['speaker-ada-berg', 'reportsRemarks'],
  ])
})
