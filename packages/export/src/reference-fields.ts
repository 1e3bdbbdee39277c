import { fieldTable, records } from '@nkidp/sino-dprk-data/schema'
import { collectionNames } from '@nkidp/schema/collections'
import { valuesAt } from '@nkidp/schema/json'
import type { CollectionName } from '@nkidp/schema/collections'

/**
 * The lists that only repeat a relation from its other side. What they name depends on the record, not the record on
 * what they name.
 */
export const inverseLists = {
  chronology: ['claims', 'documents'],
  claims: ['quotations'],
  organizations: ['members'],
} as const

/** An id that a record holds. */
export interface Reference {
  readonly path: readonly (string | number)[]
  readonly value: unknown
  /** The collections in which the record that it names may stand. */
  readonly refersTo: readonly CollectionName[]
  /** Whether it stands in one of the inverse lists. */
  readonly inverse: boolean
}

const isInverse = (name: CollectionName, field: string | undefined): boolean =>
  field !== undefined &&
  (inverseLists as Partial<Record<CollectionName, readonly string[]>>)[name]?.includes(field) ===
    true

const fields = new Map(
  collectionNames.map((name) => [
    name,
    fieldTable(records[name]).flatMap(({ path, refersTo }) =>
      refersTo === undefined ? [] : [{ path, refersTo, inverse: isInverse(name, path[0]) }],
    ),
  ]),
)

/** Every id that a record of this collection holds, whether or not the record has the right shape. */
export const referencesIn = (name: CollectionName, record: unknown): Reference[] =>
  (fields.get(name) ?? []).flatMap(({ path, refersTo, inverse }) =>
    [...valuesAt(record, path)].map((located) => ({ ...located, refersTo, inverse })),
  )
