import { className, collections } from '@nkidp/schema/collections'
import type { CollectionName } from '@nkidp/schema/collections'

/** The TypeScript name of a record of this collection: `ChronologyEntry` for `chronology`. */
export const typeName = (collection: CollectionName): string =>
  className(collections[collection].type)

/** The name of the union of the ids of this collection: `ChronologyEntryId`. */
export const idTypeName = (collection: CollectionName): string => `${typeName(collection)}Id`
