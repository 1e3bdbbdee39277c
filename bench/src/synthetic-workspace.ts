import { rules, type Rule } from '@nkidp/curation'
import type { PublishedRecord } from '@nkidp/schema'
import { collectionOfType, type CollectionName } from '@nkidp/schema/collections'
import { syntheticRecords, type Size } from './synthetic-records.ts'

export type Workspace = Parameters<Rule['check']>[0]
type RecordFile = Workspace['files'][number]

export function collectionOf({ type }: PublishedRecord): CollectionName {
  const collection = collectionOfType(type)
  if (collection === undefined) throw new RangeError(`no collection has records of type ${type}`)
  return collection
}

/** Synthetic records as the rules read them from files. */
export function syntheticWorkspace(size: Size): Workspace {
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
  return { folder: '', files, ids, sourceFiles: undefined, sources: new Map() }
}

// The records are not in files, whose first line would name a schema.
const checked = rules.filter(({ needsSource, name }) => !needsSource && name !== 'schema-line')

/** What the rules that need no source text find. */
export const violations = (workspace: Workspace): string[] =>
  checked.flatMap((rule) =>
    [...rule.check(workspace)].map(
      ({ file, expected, received }) =>
        `${rule.name}: ${file?.record.id}: expected ${expected}, received ${received}`,
    ),
  )
