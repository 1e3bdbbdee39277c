/**
 * The records of the newest version, and three functions that most users need: `get` returns the record with an id, `recordsOf`
 * the records of a collection by its name, and `linkedIds` the ids of the records that a record refers to. Each collection is
 * also an array of its own, such as `chronology` or `claims`. All of it is frozen; copy it with `structuredClone` for a library
 * that writes into its input.
 *
 * @example
 * ```ts
 * import { chronology, get, linkedIds } from '@nkidp/sino-dprk-data'
 *
 * for (const { title, date, tellers } of chronology) console.log(date.edtf, title, tellers.length)
 *
 * const journey = get('zhou-enlai-in-pyongyang-1970')
 * console.log(journey.title, linkedIds(journey))
 * ```
 *
 * @module
 */
export { chronology } from '#generated/chronology.ts'
export { claims } from '#generated/claims.ts'
export { concepts } from '#generated/concepts.ts'
export { documents } from '#generated/documents.ts'
export { event } from '#generated/event.ts'
export { organizations } from '#generated/organizations.ts'
export { people } from '#generated/people.ts'
export { places } from '#generated/places.ts'
export { quotations } from '#generated/quotations.ts'
export { redirects } from '#generated/redirects.ts'
export { references } from '#generated/references.ts'
export { sources } from '#generated/sources.ts'
export { speakers } from '#generated/speakers.ts'
export { states } from '#generated/states.ts'

export { addedFields } from '#generated/added-fields.ts'
export { meta } from '#generated/meta.ts'
export { get, has } from './lookup.ts'
export { records as all } from './records.ts'
export { recordsOf } from './records-of.ts'
export { linkedIds } from './linked-ids.ts'

export { collections, collectionNames } from '@nkidp/schema/collections'
export { cameoCodes, codingCaveat } from '@nkidp/schema/cameo'
export * from '@nkidp/schema/vocabularies'

export type * from './types.ts'
