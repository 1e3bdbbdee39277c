import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { everyRecord } from '../data/dataset.ts'
import { releasedIds, historyOf, isSame, type ReleasedRecords } from './history.ts'
import { releases } from '../data/releases.ts'

/** Releases in which each of three records is, changes, stays as it was, or is gone, whatever happened to it before. */
const anyReleases = fc
  .array(fc.record({ a: fc.option(fc.nat(2)), b: fc.option(fc.nat(2)), c: fc.option(fc.nat(2)) }), {
    maxLength: 8,
  })
  .map((list) =>
    list.map((values, index): ReleasedRecords => ({
      version: `1.${index}.0`,
      date: '2020-01-01',
      records: new Map(
        Object.entries(values).flatMap(([id, value]) =>
          value === null ? [] : [[id, { id, type: 'claim', value }]],
        ),
      ),
      changes: new Map(),
    })),
  )

describe.each(['a', 'b', 'c', 'd'])('the history of %s', (id) => {
  test('has one anchor for each version in which there was such a record, in their order, and none for any other', () => {
    fc.assert(
      fc.property(anyReleases, (made) => {
        const anchors = historyOf(id, made).flatMap(({ versions }) => versions)
        expect(anchors).toEqual(
          made.filter(({ records }) => records.has(id)).map(({ version }) => version),
        )
      }),
    )
  })

  test('gives under each anchor the record as that version had it', () => {
    fc.assert(
      fc.property(anyReleases, (made) => {
        for (const { versions, record } of historyOf(id, made)) {
          for (const version of versions)
            expect(made.find((release) => release.version === version)?.records.get(id)).toEqual(
              record,
            )
        }
      }),
    )
  })

  test('has no state that is the same as the one before it', () => {
    fc.assert(
      fc.property(anyReleases, (made) => {
        const states = historyOf(id, made)
        states.forEach((state, index) =>
          expect(index > 0 && isSame(state.record, states[index - 1]?.record)).toBe(false),
        )
      }),
    )
  })
})

test('every released record has a history, and every state after its first says what changed', () => {
  for (const id of releasedIds(releases)) {
    const [first, ...others] = historyOf(id, releases)
    expect(first?.change?.change, id).toBe('added')
    for (const { change, derived } of others)
      expect((change?.fields?.length ?? 0) + derived.length, id).toBeGreaterThan(0)
  }
})

test('every record of the data that was released has the version that it was released in', () => {
  const last = releases.at(-1)
  for (const { id } of everyRecord.filter(({ id }) => last?.records.has(id)))
    expect(historyOf(id, releases).at(-1)?.versions).toContain(last?.version)
})
