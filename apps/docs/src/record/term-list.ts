import { collections } from '@nkidp/sino-dprk-data'
import { fieldTable, meta } from '@nkidp/sino-dprk-data/schema'
import { collectionNames } from '@nkidp/schema/core'
import type { CollectionName } from '@nkidp/schema/core'
import type { Vocabulary } from '@nkidp/schema/vocabularies'
import { fieldsOf } from './fields.ts'
import { vocabularyOf } from './terms.ts'

/** What a term means where it is a field of these collections. */
export interface Meaning {
  readonly description: string
  readonly collections: readonly CollectionName[]
  readonly vocabulary: Vocabulary | undefined
}

/** A word of the linked data that is our own: `name` is the fragment of its address. */
export interface Term {
  readonly name: string
  readonly meanings: readonly Meaning[]
}

/** Every name of a field, with what it means in each collection; what is the same in several stands once. */
export function fieldTerms(): Term[] {
  const terms = new Map<string, Map<string, Meaning>>()
  for (const collection of collectionNames) {
    for (const { path, description, words } of fieldsOf(collection).filter(({ path }) => path.at(-1) !== '*')) {
      const name = path.at(-1) ?? ''
      const meanings = terms.get(name) ?? new Map<string, Meaning>()
      const known = meanings.get(description)?.collections ?? []
      meanings.set(description, { description, collections: known.includes(collection) ? known : [...known, collection], vocabulary: vocabularyOf(words) })
      terms.set(name, meanings)
    }
  }
  return [...terms].map(([name, meanings]) => ({ name, meanings: [...meanings.values()] })).sort((one, other) => one.name.localeCompare(other.name, 'en'))
}

/** The class of each kind of record: `ChronologyEntry`. */
export const classTerms: readonly Term[] = collectionNames.map((name) => ({
  name: collections[name].type.replace(/(?:^|-)[a-z]/g, (start) => start.replace('-', '').toUpperCase()),
  meanings: [{ description: collections[name].description, collections: [name], vocabulary: undefined }],
}))

/** What is said of the dataset as a whole, by the field of `meta` that holds it. */
const datasetFields = { package: 'name', fingerprint: 'fingerprint', codingCaveat: 'codingCaveat' } as const

export const datasetTerms: readonly Term[] = Object.entries(datasetFields).map(([name, field]) => ({
  name,
  meanings: fieldTable(meta).filter(({ path }) => path.join('.') === field).map(({ description }) => ({ description, collections: [], vocabulary: undefined })),
}))
