import { collections } from '@nkidp/sino-dprk-data'
import { fieldTable, meta } from '@nkidp/sino-dprk-data/schema'
import { className, collectionNames, type CollectionName } from '@nkidp/schema/collections'
import type { Vocabulary } from '@nkidp/schema/vocabularies'
import { vocabularyOf } from './vocabularies.ts'
import { fieldsOf } from './fields.ts'

/** What a term means where it is a field of these collections; of none, where it is one of the dataset. */
interface Meaning {
  readonly description: string
  readonly collections: readonly CollectionName[]
  readonly vocabulary: Vocabulary | undefined
}

/** A word of the linked data that is our own: `name` is the fragment of its address. */
export interface Term {
  readonly name: string
  readonly meanings: readonly Meaning[]
}

/** What is said of the dataset as a whole, by the field of `meta` that holds it. */
const datasetFields: Readonly<Record<string, string>> = {
  package: 'name',
  fingerprint: 'fingerprint',
  codingCaveat: 'codingCaveat',
}

/** Every field that a record, a value in it or the dataset has; what it means the same way in several collections stands once. */
export function fieldTerms(): Term[] {
  const fields = collectionNames.flatMap((collection) =>
    fieldsOf(collection).map((field) => ({
      ...field,
      name: field.path.at(-1) ?? '',
      in: [collection],
    })),
  )
  const ofDataset = Object.entries(datasetFields).flatMap(([name, field]) =>
    fieldTable(meta)
      .filter(({ path }) => path.join('.') === field)
      .map((row) => ({ ...row, name, in: [] })),
  )
  const terms = new Map<string, Map<string, Meaning>>()
  for (const { name, description, words, in: collections } of [...fields, ...ofDataset].filter(
    ({ name }) => name !== '*',
  )) {
    const meanings = terms.get(name) ?? new Map<string, Meaning>()
    const known = meanings.get(description)?.collections ?? []
    meanings.set(description, {
      description,
      collections: [...new Set([...known, ...collections])],
      vocabulary: vocabularyOf(words)?.words,
    })
    terms.set(name, meanings)
  }
  return [...terms]
    .map(([name, meanings]) => ({ name, meanings: [...meanings.values()] }))
    .sort((one, other) => one.name.localeCompare(other.name, 'en'))
}

/** The class of each kind of record: `ChronologyEntry`. */
export const classTerms: readonly Term[] = collectionNames.map((name) => ({
  name: className(collections[name].type),
  meanings: [
    { description: collections[name].description, collections: [name], vocabulary: undefined },
  ],
}))
