import { expect, test } from 'vitest'
import { edit, findingsOf } from '../testing/index.ts'
import { speakerIsReported } from './speaker-is-reported.ts'

test('rejects a claim by someone without reported remarks, and a reported speaker without a claim', () => {
  const findings = findingsOf(speakerIsReported, (drafts) => {
    edit('claims', 'berg-on-oil', { speaker: 'olav-dahl' })(drafts)
    edit('claims', 'berg-on-the-strike', { speaker: 'olav-dahl' })(drafts)
  })
  expect(findings.map(({ record, field }) => [record, field])).toEqual([
    ['berg-on-oil', 'speaker'],
    ['berg-on-the-strike', 'speaker'],
    ['speaker-ada-berg', 'reportsRemarks'],
  ])
})
