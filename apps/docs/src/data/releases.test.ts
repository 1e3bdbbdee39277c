import type { DatasetDiff, RecordChange } from '@nkidp/curation'
import { expect, test } from 'vitest'
import { summary } from './releases.ts'

const record = (id: string, change: RecordChange['change']): RecordChange => ({
  collection: 'claims',
  id,
  change,
  label: id,
  bump: 'minor',
  because: '',
})
const notes = (...changes: RecordChange[]): DatasetDiff => ({
  from: { version: '1.0.0', fingerprint: '' },
  to: { version: '1.1.0', fingerprint: '' },
  changes,
  bump: 'minor',
  demandedBy: null,
})

test('the summary counts the records by kind of change', () => {
  expect(summary(notes(record('a', 'added'), record('b', 'added'), record('c', 'removed')))).toBe(
    'Added: 2; Removed: 1',
  )
  expect(summary(notes())).toBe('The records are the same.')
})
