import { expect, test } from 'vitest'
import { findingsOf } from '../testing/coast-folder.ts'
import { draft } from '../testing/coast.ts'
import { dateBounds } from './date-bounds.ts'

test('a bound that the EDTF does not give is a finding that prints the right pair', () => {
  const findings = findingsOf(dateBounds, (drafts) => {
    draft(drafts, 'chronology', 'keepers-strike').date.latest = '1907-12-30'
  })
  expect(findings).toMatchObject([
    {
      field: 'date.latest',
      received: '1907-12-30',
      expected: '1907-12-31',
      fix: 'Write earliest: "1907-01-01", latest: "1907-12-31"; or correct the EDTF.',
    },
  ])
})

test('a date without EDTF has no bounds', () => {
  const findings = findingsOf(dateBounds, (drafts) => {
    draft(drafts, 'chronology', 'keepers-strike').date.edtf = null
  })
  expect(findings.map(({ field, expected }) => [field, expected])).toEqual([
    ['date.earliest', 'null'],
    ['date.latest', 'null'],
  ])
})

test('a qualifier does not widen the bounds', () => {
  const findings = findingsOf(dateBounds, (drafts) => {
    draft(drafts, 'chronology', 'keepers-strike').date.edtf = '1907~'
  })
  expect(findings).toEqual([])
})
