import { expect, test } from 'vitest'
import { findingsOf } from '../testing/coast-folder.ts'
import { coastDrafts, draft } from '../testing/coast.ts'
import { relationsFitDates } from './relations-fit-dates.ts'

test('an entry that comes after one dated later is a finding', () => {
  const findings = findingsOf(relationsFitDates, (drafts) => {
    draft(drafts, 'chronology', 'tower-raised').date = draft(
      drafts,
      'chronology',
      'keepers-strike',
    ).date
    draft(drafts, 'chronology', 'keepers-strike').date = draft(
      coastDrafts(),
      'chronology',
      'tower-raised',
    ).date
  })
  expect(findings).toMatchObject([
    {
      field: 'relations[0]',
      received: 'after tower-raised, though 1901-12-31 is before 1907-01-01',
    },
  ])
})

test('an entry that leads to one dated earlier is a finding', () => {
  const findings = findingsOf(relationsFitDates, (drafts) => {
    draft(drafts, 'chronology', 'keepers-strike').relations = [
      { kind: 'leads-to', entry: 'tower-raised', basis: 'stated' },
    ]
  })
  expect(findings).toMatchObject([
    { received: 'leads-to tower-raised, though 1901-12-31 is before 1907-01-01' },
  ])
})

test('dates that overlap, or are open, contradict nothing', () => {
  const findings = findingsOf(relationsFitDates, (drafts) => {
    const strike = draft(drafts, 'chronology', 'keepers-strike')
    strike.date = { ...strike.date, edtf: '1901/..', earliest: '1901-01-01', latest: null }
    strike.relations = ['after', 'leads-to', 'responds-to'].map((kind) => ({
      kind: kind as 'after',
      entry: 'tower-raised',
      basis: 'stated',
    }))
  })
  expect(findings).toEqual([])
})
