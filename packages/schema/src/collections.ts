import { expecting } from './expecting.ts'
import { freeze } from './json/freeze.ts'
import { isObject } from './json/is-object.ts'

/** The types and labels, which more code needs than the rest of `collections`. */
export const collectionFacts = /* @__PURE__ */ freeze({
  event: { type: 'event', label: 'title' },
  speakers: { type: 'speaker', label: 'name' },
  people: { type: 'person', label: 'name' },
  organizations: { type: 'organization', label: 'name' },
  states: { type: 'state', label: 'name' },
  places: { type: 'place', label: 'name' },
  concepts: { type: 'concept', label: 'term' },
  documents: { type: 'document', label: 'title' },
  chronology: { type: 'chronology-entry', label: 'title' },
  claims: { type: 'claim', label: 'statement' },
  quotations: { type: 'quotation', label: 'text' },
  sources: { type: 'source', label: 'title' },
  references: { type: 'reference', label: 'what' },
  redirects: { type: 'redirect', label: 'reason' },
} as const satisfies Record<string, CollectionFacts>)

interface CollectionFacts {
  /** The value of `type` on each of its records. */
  readonly type: string
  /** The field that names a record to a reader. */
  readonly label: string
}

/** The name of a collection: also of its folder, export, subpath and JSON file. */
export type CollectionName = keyof typeof collectionFacts
export type RecordType = (typeof collectionFacts)[CollectionName]['type']

type Facts = typeof collectionFacts

interface Description {
  /** The order of its records. */
  readonly order: 'id' | 'billing' | 'report' | 'chronological'
  readonly description: string
}

/** The fourteen collections, in one table for everything that treats them alike. */
export const collections: { readonly [C in CollectionName]: Facts[C] & Description } =
  /* @__PURE__ */ described({
    event: { order: 'id', description: 'The discussion itself: one record.' },
    speakers: {
      order: 'billing',
      description:
        'Who was billed, in the order of the billing, and whether the report gives remarks by them.',
    },
    people: { order: 'id', description: 'Speakers, officials, and historical figures.' },
    organizations: {
      order: 'id',
      description:
        'Think tanks, programs, parties, armies, movements, forums, an archive, and groups of people that the report treats as one body.',
    },
    states: { order: 'id', description: 'Polities, present and past.' },
    places: { order: 'id', description: 'Cities, borders, squares and regions.' },
    concepts: {
      order: 'id',
      description: 'Terms and doctrines, each with a gloss in our own words.',
    },
    documents: {
      order: 'id',
      description:
        'The document reader that informed the discussion, and archival documents related to the chronology.',
    },
    chronology: {
      order: 'chronological',
      description: 'What happened, according to the speakers and the report itself.',
    },
    claims: { order: 'report', description: 'What is asserted, by whom, and in what voice.' },
    quotations: {
      order: 'report',
      description: 'Words and short phrases that the report puts in quotation marks.',
    },
    sources: { order: 'id', description: 'The report: the text that the records cite.' },
    references: { order: 'id', description: 'The sources of what is not in the report.' },
    redirects: { order: 'id', description: 'Ids that moved, were split or were withdrawn.' },
  })

function described(descriptions: Readonly<Record<CollectionName, Description>>) {
  const names = Object.keys(collectionFacts) as CollectionName[]
  return freeze(
    Object.fromEntries(
      names.map((name) => [name, { ...collectionFacts[name], ...descriptions[name] }]),
    ),
  ) as typeof collections
}

/** The collections whose records act, and can be acted upon. */
export const actorCollections = /* @__PURE__ */ freeze(['people', 'organizations', 'states'])

export const collectionNames: readonly CollectionName[] = /* @__PURE__ */ freeze(
  Object.keys(collectionFacts) as CollectionName[],
)

const byType: ReadonlyMap<string, CollectionName> = new Map(
  collectionNames.map((name) => [collectionFacts[name].type, name]),
)

/** The collection of the records of this `type`; undefined for an unknown type. */
export const collectionOfType = (type: string): CollectionName | undefined => byType.get(type)

export const isCollectionName = (name: unknown): name is CollectionName =>
  collectionNames.some((known) => known === name)

/**
 * The records of one collection as a list, also of `event`.
 *
 * @throws TypeError if the first argument has no such collection.
 * @function
 */
export const recordsOf = /* @__PURE__ */ expecting(
  'a dataset and the name of one of its collections',
  (records, name) =>
    isObject(records) &&
    isCollectionName(name) &&
    (isObject(records[name]) || Array.isArray(records[name])),
  <R extends Readonly<Record<CollectionName, unknown>>, C extends CollectionName>(
    records: R, // The type of a dataset would bring the schemas into the types of the root.
    collection: C,
  ) => [records[collection]].flat(),
)

/** How many records each collection has. */
export const countsOf = (records: Readonly<Record<CollectionName, unknown>>) =>
  Object.fromEntries(
    collectionNames.map((name) => [name, recordsOf(records, name).length]),
  ) as Record<CollectionName, number>

/** The class of a record in TypeScript and in linked data: `ChronologyEntry` for `chronology-entry`. */
export const className = (type: RecordType): string =>
  type.replace(/(?:^|-)[a-z]/g, (start) => start.replace('-', '').toUpperCase())
