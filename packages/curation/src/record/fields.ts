import { authoredRecords, fieldTable } from '@nkidp/schema'
import type { Field } from '@nkidp/schema'
import { collectionNames } from '@nkidp/schema/collections'
import type { CollectionName } from '@nkidp/schema/collections'

/** The fields of each collection, as editors write them. */
export const fieldsOf: Readonly<Record<CollectionName, readonly Field[]>> = Object.fromEntries(
  collectionNames.map((name) => [name, fieldTable(authoredRecords[name])]),
) as Record<CollectionName, Field[]>

/** The fields one step below a path, which may hold `*` or an index for an item of a list; those of the record itself below the empty path. */
export const fieldsBelow = (
  collection: CollectionName,
  path: readonly (string | number)[],
): Field[] =>
  fieldsOf[collection].filter(
    (field) => field.path.length === path.length + 1 && isAt(field.path.slice(0, -1), path),
  )

/** The field at a path; undefined for the record itself, and where there is none. */
export const fieldAt = (
  collection: CollectionName,
  path: readonly (string | number)[],
): Field | undefined => fieldsOf[collection].find((field) => isAt(field.path, path))

const isAt = (pattern: readonly string[], path: readonly (string | number)[]): boolean =>
  pattern.length === path.length &&
  path.every((step, index) => pattern[index] === (typeof step === 'number' ? '*' : step))
