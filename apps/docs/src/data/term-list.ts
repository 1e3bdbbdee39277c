import { collections, collectionNames, type CollectionName } from '@nkidp/sino-dprk-data'
import { fieldTable, meta } from '@nkidp/sino-dprk-data/schema'
import { className } from '@nkidp/schema/collections'
import type { Vocabulary } from '@nkidp/schema/vocabularies'
import { fieldsOf } from './fields.ts'
import { vocabularyOf } from './vocabularies.ts'

/** What a term means as a field of these collections, or of the dataset if there are none. */
interface Meaning {
  readonly description: string
  readonly collections: readonly CollectionName[]
  readonly vocabulary?: Vocabulary | undefined
}

/** A term of our own in the linked data. */
export interface Term {
  /** The fragment of its address. */
  readonly name: string
  readonly meanings: readonly Meaning[]
}

/** The terms of the dataset, by the field of `meta`. */
const datasetTerms = new Map([
  ['name', 'package'],
  ['fingerprint', 'fingerprint'],
  ['codingCaveat', 'codingCaveat'],
])

/** Every field of a record, of a value in it, or of the dataset; a meaning that several collections share is listed once. */
export function fieldTerms(): Term[] {
  const fields = [
    ...collectionNames.flatMap((collection) =>
      fieldsOf(collection).map((field) => ({ field, name: field.path.at(-1)!, of: [collection] })),
    ),
    ...fieldTable(meta).flatMap((field) => {
      const name = datasetTerms.get(field.path.join('.'))
      return name === undefined ? [] : { field, name, of: [] }
    }),
  ].filter(({ name }) => name !== '*')
  return [...Map.groupBy(fields, ({ name }) => name)]
    .map(([name, uses]) => ({
      name,
      meanings: [...Map.groupBy(uses, ({ field }) => field.description)].map(
        ([description, same]) => ({
          description,
          collections: [...new Set(same.flatMap(({ of }) => of))],
          vocabulary: vocabularyOf(same.at(-1)?.field.words)?.words,
        }),
      ),
    }))
    .sort((a, b) => a.name.localeCompare(b.name, 'en'))
}

/** The class of each type of record: `ChronologyEntry`. */
export const classTerms: readonly Term[] = collectionNames.map((name) => {
  const { type, description } = collections[name]
  return { name: className(type), meanings: [{ description, collections: [name] }] }
})
