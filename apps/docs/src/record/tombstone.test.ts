import { describe, expect, test } from 'vitest'
import type { RedirectFrom } from '@nkidp/sino-dprk-data/query'
import { tombstone, type ReleasedRecords } from './history.ts'

const release = (
  version: string,
  ...records: readonly { readonly id: string; readonly type: string }[]
): ReleasedRecords => ({
  version,
  date: '2020-01-01',
  records: new Map(records.map((record) => [record.id, record])),
  changes: new Map(),
})
const old = { id: 'old', type: 'place', name: 'Old name' }
const moved: RedirectFrom = {
  id: 'old',
  type: 'redirect',
  kind: 'moved',
  to: ['pyongyang'],
  version: '1.1.0',
  reason: 'Two records were of one place.',
}

describe('an id that moved', () => {
  const gone = tombstone('old', [moved], [release('1.0.0', old), release('1.1.0', moved)])

  test('has the label of its record, and its redirect', () => {
    expect(gone).toMatchObject({ label: 'Old name', redirect: moved, since: '1.1.0' })
  })

  test('keeps the states that were cited', () => {
    expect(gone.states.map(({ versions, record }) => [versions, record])).toEqual([
      [['1.0.0'], old],
      [['1.1.0'], moved],
    ])
  })
})

test('an id removed without a redirect has the version that removed it', () => {
  expect(
    tombstone('old', [], [release('1.0.0', old), release('1.1.0', old), release('2.0.0')]),
  ).toMatchObject({ label: 'Old name', redirect: undefined, since: '2.0.0' })
})

test('an unreleased redirect has its id as label, and its own version', () => {
  expect(tombstone('old', [moved], [])).toEqual({
    label: 'old',
    redirect: moved,
    since: '1.1.0',
    states: [],
  })
})
