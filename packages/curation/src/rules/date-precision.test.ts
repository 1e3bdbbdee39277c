import { expect, test } from 'vitest'
import { findingsOf } from '../testing/coast-folder.ts'
import { draft } from '../testing/coast.ts'
import { datePrecision } from './date-precision.ts'

test('a precision that is not that of the EDTF is a finding', () => {
  const findings = findingsOf(datePrecision, (drafts) => {
    draft(drafts, 'chronology', 'keepers-strike').date.precision = 'day'
  })
  expect(findings).toMatchObject([{ field: 'date.precision', received: 'day', expected: 'year' }])
})

test('a date without EDTF has the precision none', () => {
  const findings = findingsOf(datePrecision, (drafts) => {
    draft(drafts, 'chronology', 'keepers-strike').date.edtf = null
  })
  expect(findings).toMatchObject([{ expected: 'none' }])
})
