import { rules, type Rule } from '@nkidp/curation'
import { records, type PublishedRecord } from '@nkidp/schema'
import { collectionOfType, type CollectionName } from '@nkidp/schema/collections'
import { expect, test } from 'vitest'
import { syntheticRecords } from './synthetic-records.ts'

type Workspace = Parameters<Rule['check']>[0]
type RecordFile = Workspace['files'][number]

const sizes = [
  { entries: 1, seed: 1 },
  { entries: 500, seed: 1 },
  { entries: 500, seed: 2 },
]

function collectionOf({ type }: PublishedRecord): CollectionName {
  const collection = collectionOfType(type)
  if (collection === undefined) throw new RangeError(`no collection has records of type ${type}`)
  return collection
}

test.each(sizes)('every record has the shape of its collection: %o', (size) => {
  for (const record of syntheticRecords(size))
    expect(records[collectionOf(record)].safeParse(record).error).toBeUndefined()
})

// They are not in files, whose first line would name a schema.
const checked = rules.filter(({ needsSource, name }) => !needsSource && name !== 'schema-line')

test.each(sizes)('the records follow every rule that needs no source text: %o', (size) => {
  const all = [...syntheticRecords(size)]
  const files = all.map((record) => {
    const collection = collectionOf(record)
    return {
      collection,
      file: `${collection}/${record.id}.yaml`,
      record,
      comments: [],
      positionOf: () => ({ line: 1, column: 1 }),
    } as unknown as RecordFile
  })
  const ids = new Map(all.map((record) => [record.id, [collectionOf(record)]]))
  const workspace: Workspace = {
    folder: '',
    files,
    ids,
    sourceFiles: undefined,
    sources: new Map(),
  }
  const violations = checked.flatMap((rule) =>
    [...rule.check(workspace)].map(
      ({ file, expected, received }) =>
        `${rule.name}: ${file?.record.id}: expected ${expected}, received ${received}`,
    ),
  )
  expect(violations.slice(0, 10)).toEqual([])
})

test('equal seeds give equal records, other seeds others; a longer dataset begins like a shorter one', () => {
  const entries = (count: number, seed: number) =>
    [...syntheticRecords({ entries: count, seed })].filter(({ id }) => id.startsWith('entry-'))
  expect(entries(50, 7)).toEqual(entries(50, 7))
  expect(entries(50, 7)).not.toEqual(entries(50, 8))
  expect(entries(90, 7).slice(0, 50)).toEqual(entries(50, 7))
})
