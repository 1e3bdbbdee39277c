import { authoredFields, type Field } from '@nkidp/schema'
import { collectionNames, type CollectionName } from '@nkidp/schema/collections'
import { freeze } from '@nkidp/schema/freeze'

export * from '@nkidp/schema'

/** What a change of a field corrects. */
export type FieldKind = Field['kind']

/** @deprecated Use `fieldKind`, or the `kind` of `authoredFields(collection)`. */
export const fieldKinds = Object.freeze(
  Object.defineProperties(
    {},
    Object.fromEntries(
      collectionNames.map((name) => [
        name,
        {
          enumerable: true,
          get: () =>
            freeze(
              Object.fromEntries(
                authoredFields(name).map(({ path, kind }) => [path.join('.'), kind]),
              ),
            ),
        },
      ]),
    ),
  ),
) as Readonly<Record<CollectionName, Readonly<Record<string, FieldKind>>>>
