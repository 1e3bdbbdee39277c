import { fieldTable, records } from '@nkidp/sino-dprk-data/schema'
import type { Field } from '@nkidp/sino-dprk-data/schema'
import { collectionNames } from '@nkidp/schema/collections'
import type { CollectionName } from '@nkidp/schema/collections'
import type { FieldMapping } from './format.ts'

/** Every field of the records that holds a value itself, not an object or a list. */
export const everyField: readonly {
  readonly collection: CollectionName
  readonly field: string
  readonly shape: Field
}[] = collectionNames.flatMap((collection) =>
  fieldTable(records[collection])
    .filter(({ type }) => type !== 'object' && type !== 'array')
    .map((shape) => ({ collection, field: shape.path.join('.'), shape })),
)

/** The mapping of a format that keeps the records as they are. */
export const unchanged: readonly FieldMapping[] = everyField.map(({ collection, field }) => ({
  collection,
  field,
  to: field,
}))
