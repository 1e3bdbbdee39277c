import { recordsOf } from '@nkidp/schema'
import type { Collections } from '@nkidp/schema'
import { collectionNames } from '@nkidp/schema/collections'
import { compareIds } from '@nkidp/schema/text'
import { idTypeName } from './type-names.ts'

/** A TypeScript module with the ids of each collection as a union of literals. */
export const idTypes = (collections: Collections): string =>
  collectionNames
    .map((collection) => {
      const ids = recordsOf(collections, collection).map(({ id }) => id)
      const union =
        ids.length === 0
          ? 'never'
          : ids
              .toSorted(compareIds)
              .map((id) => `\n  | ${JSON.stringify(id)}`)
              .join('')
      return `/** The ids of \`${collection}\` in this version of the data. */\nexport type ${idTypeName(collection)} = ${union}\n`
    })
    .join('\n')
