import { publishedFields, type Field } from '@nkidp/sino-dprk-data/schema'
import { collectionNames, type CollectionName } from '@nkidp/schema/collections'
import type { FieldMapping, Place } from './format.ts'

/** Every field of the records that holds a value itself, not an object or a list. */
export const everyField = () =>
  collectionNames.flatMap((collection) =>
    publishedFields(collection)
      .filter(({ type }) => type !== 'object' && type !== 'array')
      .map((shape) => ({ collection, field: shape.path.join('.'), shape })),
  )

export const mapFields = (
  place: (collection: CollectionName, field: string, shape: Field) => Place,
): readonly FieldMapping[] =>
  everyField().map(({ collection, field, shape }) => ({
    collection,
    field,
    ...place(collection, field, shape),
  }))

export const unchanged = () => mapFields((_, field) => ({ to: field }))
