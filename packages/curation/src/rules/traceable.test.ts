import { expect, test } from 'vitest'
import { findingsOf } from '../testing/coast-folder.ts'
import { draft } from '../testing/coast.ts'
import { traceable } from './traceable.ts'

test('a record with neither evidence nor a reference is a finding', () => {
  const findings = findingsOf(traceable, (drafts) => {
    delete draft(drafts, 'states', 'norland').reference
  })
  expect(findings).toMatchObject([{ record: 'norland', expected: 'one of them' }])
})
