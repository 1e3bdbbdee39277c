import { authoredRecords } from '@nkidp/schema'
import type { Collections } from '@nkidp/schema'
import type { CollectionName } from '@nkidp/schema/collections'
import { derive } from '../derive.ts'
import type { RecordFile } from '../workspace.ts'

/** A record as an editor would write it, its shape not checked yet. */
export interface WrittenRecord {
  readonly collection: CollectionName
  readonly id: string
  readonly record: unknown
}

/**
 * The dataset that these records make, though they do not lie in files.
 *
 * @throws ZodError where one has not the shape of its collection, or there is not exactly one event.
 */
export const deriveRecords = (records: readonly WrittenRecord[]): Collections =>
  derive(records.map(asFile))

const asFile = ({ collection, id, record }: WrittenRecord): RecordFile =>
  // That the record has the shape of this very collection is what `parse` has found.
  ({
    collection,
    record: authoredRecords[collection].parse(record),
    file: `records/${collection}/${id}.yaml`,
    comments: [],
    positionOf: () => ({ line: 1, column: 1 }),
  }) as RecordFile
