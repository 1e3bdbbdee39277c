/**
 * The fourteen collections. Everything that must treat each of them alike (loading, emitting, indexing, exporting)
 * reads this table, so that a collection is named in one place.
 */
export const collections = {
  event: {
    type: 'event',
    label: 'title',
    order: 'id',
    description: 'The panel itself: one record.',
  },
  speakers: {
    type: 'speaker',
    label: 'name',
    order: 'billing',
    description:
      'Who was billed, in the order of the billing, and whether the page reports remarks.',
  },
  people: {
    type: 'person',
    label: 'name',
    order: 'id',
    description: 'Speakers, officials of the page, and historical figures.',
  },
  organizations: {
    type: 'organization',
    label: 'name',
    order: 'id',
    description:
      'Think tanks, programs, parties, armies, movements, forums, an archive, and groups of people that the page speaks of as one.',
  },
  states: { type: 'state', label: 'name', order: 'id', description: 'Polities, present and past.' },
  places: {
    type: 'place',
    label: 'name',
    order: 'id',
    description: 'Cities, borders, squares and regions.',
  },
  concepts: {
    type: 'concept',
    label: 'term',
    order: 'id',
    description: 'Terms and doctrines, each with a gloss in our own words.',
  },
  documents: {
    type: 'document',
    label: 'title',
    order: 'id',
    description: 'The document reader of the panel, and archival documents that bear on an entry.',
  },
  chronology: {
    type: 'chronology-entry',
    label: 'title',
    order: 'chronological',
    description: 'What happened, as told by the panel and its drafter.',
  },
  claims: {
    type: 'claim',
    label: 'statement',
    order: 'page',
    description: 'What is asserted, by whom, and in what voice.',
  },
  quotations: {
    type: 'quotation',
    label: 'text',
    order: 'page',
    description: 'Short words that the page puts in quotation marks.',
  },
  sources: { type: 'source', label: 'title', order: 'id', description: 'What was read.' },
  references: {
    type: 'reference',
    label: 'what',
    order: 'id',
    description: 'Where a fact that is not on the page comes from.',
  },
  redirects: {
    type: 'redirect',
    label: 'reason',
    order: 'id',
    description: 'Ids that moved, were split or were withdrawn.',
  },
} as const satisfies Record<string, Collection>

interface Collection {
  /** The value of `type` on each of its records. */
  readonly type: string
  /** The field that names a record to a reader. */
  readonly label: string
  /** The order in which its records are listed. */
  readonly order: 'id' | 'billing' | 'page' | 'chronological'
  readonly description: string
}

/** The name of a collection: of its folder, its export, its subpath and its JSON file. */
export type CollectionName = keyof typeof collections
/** The value of `type` on a record. */
export type RecordType = (typeof collections)[CollectionName]['type']

/** The collections whose records act, and can be acted upon. */
export const actorCollections = ['people', 'organizations', 'states'] as const

/** The names of the collections, in the order in which they are listed everywhere. */
export const collectionNames = Object.keys(collections) as readonly CollectionName[]

const byType: ReadonlyMap<string, CollectionName> = new Map(
  collectionNames.map((name) => [collections[name].type, name]),
)

/** The collection that records of this `type` belong to; undefined for a word that is no record type. */
export const collectionOfType = (type: string): CollectionName | undefined => byType.get(type)

/** The name of a type of record as a class, in TypeScript and in linked data: `ChronologyEntry` for `chronology-entry`. */
export const className = (type: RecordType): string =>
  type.replace(/(?:^|-)[a-z]/g, (start) => start.replace('-', '').toUpperCase())
