import { records } from '@nkidp/schema'
import { expect, test } from 'vitest'
import { syntheticRecords } from './synthetic-records.ts'
import { collectionOf, syntheticWorkspace, violations } from './synthetic-workspace.ts'

const sizes = [
  { entries: 1, seed: 1 },
  { entries: 500, seed: 1 },
  { entries: 500, seed: 2 },
]

test.each(sizes)('every record has the shape of its collection: %o', (size) => {
  for (const record of syntheticRecords(size))
    expect(records[collectionOf(record)].safeParse(record).error).toBeUndefined()
})

test.each(sizes)('the records follow every rule that needs no source text: %o', (size) => {
  expect(violations(syntheticWorkspace(size)).slice(0, 10)).toEqual([])
})

test('equal seeds give equal records, other seeds others; a longer dataset begins like a shorter one', () => {
  const entries = (count: number, seed: number) =>
    [...syntheticRecords({ entries: count, seed })].filter(({ id }) => id.startsWith('entry-'))
  expect(entries(50, 7)).toEqual(entries(50, 7))
  expect(entries(50, 7)).not.toEqual(entries(50, 8))
  expect(entries(90, 7).slice(0, 50)).toEqual(entries(50, 7))
})
