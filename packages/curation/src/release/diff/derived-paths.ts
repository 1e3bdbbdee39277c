import { authoredRecords, fieldTable, records } from '@nkidp/schema'
import { collectionNames } from '@nkidp/schema/collections'
import type { CollectionName } from '@nkidp/schema/collections'
import type { z } from 'zod'

/** The ways to the fields that are derived when the dataset is built, by collection: names joined by dots, `*` for every item of a list. */
export const derivedPaths: Readonly<Record<CollectionName, ReadonlySet<string>>> =
  Object.fromEntries(
    collectionNames.map((collection) => {
      const written = new Set(pathsOf(authoredRecords[collection]))
      return [
        collection,
        new Set(pathsOf(records[collection]).filter((path) => !written.has(path))),
      ] as const
    }),
  ) as Record<CollectionName, Set<string>>

function pathsOf(shape: z.ZodType): string[] {
  return fieldTable(shape).map(({ path }) => path.join('.'))
}
