import type { Collections } from '@nkidp/schema'
import { collectionNames, collections } from '@nkidp/schema/collections'
import type { CollectionName } from '@nkidp/schema/collections'
import type { DatasetDiff, FieldChange, RecordChange } from './dataset-diff.ts'
import { deriveRecords } from './derive-records.ts'
import type { WrittenRecord } from './derive-records.ts'
import { isObject, withoutDerived } from './field-changes.ts'
import type { Snapshot } from './snapshot.ts'

/**
 * The records that the later dataset of a diff has, made from those of the earlier one: what is written in them is
 * changed, what is derived is derived anew.
 *
 * @throws ZodError where what comes out has not the shape of the schema.
 */
export function applyDiff(from: Snapshot, { changes }: DatasetDiff): Collections {
  const written = new Map<string, WrittenRecord>()
  const write = (collection: CollectionName, id: string, record: unknown) =>
    written.set(`${collection}/${id}`, { collection, id, record })
  for (const collection of collectionNames)
    for (const record of [from[collection]].flat())
      write(collection, record.id, withoutDerived(collection, record))
  for (const change of changes) {
    const { collection, id } = change
    const before = written.get(`${collection}/${id}`)?.record
    written.delete(`${collection}/${id}`)
    if (change.change === 'removed') continue
    const isRedirected = change.to !== undefined
    write(isRedirected ? 'redirects' : collection, id, changed(change, before))
  }
  return deriveRecords([...written.values()])
}

function changed(
  { collection, id, change, to, fields = [] }: RecordChange,
  before: unknown,
): unknown {
  const start =
    to !== undefined
      ? { id, type: collections.redirects.type, kind: change, to }
      : change === 'added'
        ? { id, type: collections[collection].type }
        : before
  return fields.reduce<unknown>(withChange, start)
}

/** The value with what stands at a path within it changed. */
function withChange(value: unknown, { path: [step, ...path], ...change }: FieldChange): unknown {
  if (step === undefined) return change.after
  const changedAt = (inner: unknown) => withChange(inner, { path, ...change })
  if (Array.isArray(value))
    return value.map((item: unknown, index) => (index === step ? changedAt(item) : item))
  const { [step]: inner, ...others } = isObject(value) ? value : {}
  const after = changedAt(inner)
  return after === undefined ? others : { ...others, [step]: after }
}
