import { expect, test } from 'vitest'
import { findingsOf } from '../testing/coast-folder.ts'
import { draft } from '../testing/coast.ts'
import { referenceIsUsed } from './reference-is-used.ts'

test('a reference that no record names is a finding', () => {
  const findings = findingsOf(referenceIsUsed, (drafts) => {
    drafts.references.push({ ...draft(drafts, 'references', 'coast-almanac'), id: 'spare-almanac' })
  })
  expect(findings).toMatchObject([{ record: 'spare-almanac' }])
})
