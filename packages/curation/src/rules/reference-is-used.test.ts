import { expect, test } from 'vitest'
import { draft, findingsOf } from '../testing/index.ts'
import { referenceIsUsed } from './reference-is-used.ts'

test('rejects a reference that no record names', () => {
  const findings = findingsOf(referenceIsUsed, (drafts) => {
    drafts.references.push({ ...draft(drafts, 'references', 'coast-almanac'), id: 'spare-almanac' })
  })
  expect(findings).toMatchObject([{ record: 'spare-almanac' }])
})
