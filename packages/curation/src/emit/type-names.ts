import { collections } from '@nkidp/schema/core'
import type { CollectionName } from '@nkidp/schema/core'

/** The TypeScript name of a record of this collection: `ChronologyEntry` for `chronology`. */
export const typeName = (collection: CollectionName): string =>
  collections[collection].type.replace(/(^|-)([a-z])/g, (_, _hyphen: string, letter: string) => letter.toUpperCase())

/** The name of the union of the ids of this collection: `ChronologyEntryId`. */
export const idTypeName = (collection: CollectionName): string => `${typeName(collection)}Id`
