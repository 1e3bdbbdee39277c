import { expect, test } from 'vitest'
import type { DatasetDiff, RecordChange } from './diff/diff-schema.ts'
import type { Bump } from './diff/policy.ts'
import { versionIssue } from './least-version.ts'

const change: RecordChange = {
  collection: 'places',
  id: 'quay',
  change: 'corrected',
  label: 'The Quay',
  bump: 'minor',
  because: 'a fact was corrected',
}

const diff = (bump: Bump, version: string, fingerprint = 'b'): DatasetDiff => ({
  from: { version: '1.2.3', fingerprint: 'a' },
  to: { version, fingerprint },
  changes: [],
  bump,
  demandedBy: bump === 'none' ? null : { ...change, bump },
})

test.each([
  ['major', '2.0.0'],
  ['minor', '1.3.0'],
  ['patch', '1.2.4'],
  ['none', '1.2.4'],
] as const)('%s changes after 1.2.3 require %s or later', (bump, least) => {
  expect(versionIssue(diff(bump, least))).toBeUndefined()
  expect(versionIssue(diff(bump, '10.0.0'))).toBeUndefined()
  expect(versionIssue(diff(bump, '1.2.3'))?.expected).toMatch(`${least} or later`)
  expect(versionIssue(diff(bump, '1.1.9'))).toBeDefined()
})

test('the same dataset may keep its version or get a higher one', () => {
  expect(versionIssue(diff('none', '1.2.3', 'a'))).toBeUndefined()
  expect(versionIssue(diff('none', '1.2.4', 'a'))).toBeUndefined()
  expect(versionIssue(diff('none', '1.2.2', 'a'))).toBeDefined()
})
