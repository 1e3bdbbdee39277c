import { authoredFields, fieldAt } from '@nkidp/schema'
import type { Field } from '@nkidp/schema'
import { collectionNames } from '@nkidp/schema/collections'
import type { CollectionName } from '@nkidp/schema/collections'

export * from '@nkidp/schema'

/** Whether a change of a field corrects a fact or changes only wording. */
export type FieldKind = Field['kind']

/** @deprecated Use `authoredFields(collection)`, whose rows have a `kind`. */
export const fieldKinds = Object.fromEntries(
  collectionNames.map((name) => [
    name,
    Object.fromEntries(authoredFields(name).map(({ path, kind }) => [path.join('.'), kind])),
  ]),
) as Readonly<Record<CollectionName, Readonly<Record<string, FieldKind>>>>

/** @deprecated Use `fieldAt(authoredFields(collection), path)?.kind`. */
export const fieldKind = (
  collection: CollectionName,
  path: readonly (string | number)[],
): FieldKind | undefined => fieldAt(authoredFields(collection), path)?.kind
