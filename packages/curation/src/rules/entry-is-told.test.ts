import { expect, test } from 'vitest'
import { findingsOf } from '../testing/coast-folder.ts'
import { draft } from '../testing/coast.ts'
import { entryIsTold } from './entry-is-told.ts'

test('an entry that no claim tells is a finding', () => {
  const findings = findingsOf(entryIsTold, (drafts) => {
    delete draft(drafts, 'claims', 'berg-on-the-strike').chronology
  })
  expect(findings).toMatchObject([{ record: 'keepers-strike' }])
})
