import { expect, test } from 'vitest'
import type { DatasetDiff, RecordChange } from './diff/diff-schema.ts'
import type { Bump } from './diff/policy.ts'
import { leastVersion, objectionTo } from './least-version.ts'

const change: RecordChange = {
  collection: 'places',
  id: 'quay',
  change: 'corrected',
  label: 'The Quay',
  bump: 'minor',
  because: 'a fact was corrected',
}

const diff = (bump: Bump, version: string, fingerprint = 'b'): DatasetDiff => {
  const demandedBy = bump === 'none' ? null : { ...change, bump }
  return {
    from: { version: '1.2.3', fingerprint: 'a' },
    to: { version, fingerprint },
    changes: demandedBy === null ? [] : [demandedBy],
    bump,
    demandedBy,
  }
}

test.each([
  ['major', '2.0.0'],
  ['minor', '1.3.0'],
  ['patch', '1.2.4'],
  ['none', '1.2.4'],
] as const)('changes that demand %s after 1.2.3 allow no version before %s', (bump, least) => {
  expect(leastVersion(diff(bump, 'any'))).toBe(least)
  expect(objectionTo(diff(bump, least))).toBeUndefined()
  expect(objectionTo(diff(bump, '10.0.0'))).toBeUndefined()
  expect(objectionTo(diff(bump, '1.2.3'))?.expected).toMatch(`${least} or later`)
  expect(objectionTo(diff(bump, '1.1.9'))).toBeDefined()
})

test('the same dataset may keep its version, or have a new one for new code', () => {
  expect(objectionTo(diff('none', '1.2.3', 'a'))).toBeUndefined()
  expect(objectionTo(diff('none', '1.2.4', 'a'))).toBeUndefined()
})

test('an objection names the record that demands the bump', () => {
  expect(objectionTo(diff('minor', '1.2.4'))).toEqual({
    received: 'version 1.2.4, after 1.2.3',
    expected: '1.3.0 or later, because a fact was corrected (places, quay)',
    fix: 'Declare it: pnpm changeset.',
  })
})
