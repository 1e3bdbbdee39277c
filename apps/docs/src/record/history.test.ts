import fc from 'fast-check'
import { expect, test } from 'vitest'
import { everyRecord } from '../data/dataset.ts'
import { releasedIds, historyOf, isSame, type ReleasedRecords } from './history.ts'
import { releases } from '../data/releases.ts'

/** Releases in which a record exists or not, changed or not. */
const anyReleases = fc.array(fc.option(fc.nat(2)), { maxLength: 8 }).map((values) =>
  values.map((value, index): ReleasedRecords => ({
    version: `1.${index}.0`,
    date: '2020-01-01',
    records: new Map(value === null ? [] : [['a', { id: 'a', type: 'claim', value }]]),
    changes: new Map(),
  })),
)

test('a history has the record of every release once, and only states that differ', () => {
  fc.assert(
    fc.property(anyReleases, (made) => {
      const states = historyOf('a', made)
      expect(
        states.flatMap(({ versions, record }) => versions.map((version) => [version, record])),
      ).toEqual(
        made.flatMap(({ version, records }) =>
          [...records.values()].map((each) => [version, each]),
        ),
      )
      for (const [index, { record }] of states.entries())
        expect(isSame(record, states[index - 1]?.record ?? null)).toBe(false)
    }),
  )
})

test('every released record has a history whose later states say what changed', () => {
  for (const id of releasedIds(releases)) {
    const [first, ...others] = historyOf(id, releases)
    expect(first?.change?.change, id).toBe('added')
    for (const { change, derived } of others)
      expect((change?.fields?.length ?? 0) + derived.length, id).toBeGreaterThan(0)
  }
})

test('every released record has the newest release', () => {
  const last = releases.at(-1)
  for (const { id } of everyRecord.filter(({ id }) => last?.records.has(id)))
    expect(historyOf(id, releases).at(-1)?.versions).toContain(last?.version)
})
