import { chronology } from '#generated/chronology.ts'
import { claims } from '#generated/claims.ts'
import { concepts } from '#generated/concepts.ts'
import { documents } from '#generated/documents.ts'
import { event } from '#generated/event.ts'
import { organizations } from '#generated/organizations.ts'
import { people } from '#generated/people.ts'
import { places } from '#generated/places.ts'
import { quotations } from '#generated/quotations.ts'
import { references } from '#generated/references.ts'
import { sources } from '#generated/sources.ts'
import { speakers } from '#generated/speakers.ts'
import { states } from '#generated/states.ts'
import type {
  ChronologyEntry,
  Claim,
  Concept,
  Dataset,
  Document,
  Event,
  Organization,
  Person,
  Place,
  Quotation,
  Reference,
  Source,
  Speaker,
  State,
} from '#generated/types.ts'

/** A record of any collection except `redirects`. */
export type AnyRecord =
  | Event
  | Speaker
  | Person
  | Organization
  | State
  | Place
  | Concept
  | Document
  | ChronologyEntry
  | Claim
  | Quotation
  | Source
  | Reference

/**
 * A record as TypeScript types it in an imported `json/*.json`, or in a dataset of another version: without literal
 * types.
 */
export interface RecordJson {
  readonly id: string
  readonly type: string
}

/** A dataset as TypeScript types an imported `json/dataset.json`. */
export type DatasetJson = { readonly [Name in keyof Dataset]: object }

/** The id of a record in this version. */
export type RecordId = AnyRecord['id']

/** The type of the record with each id: `RecordById['zhou-enlai']` is `Person`. */
export type RecordById = { readonly [R in AnyRecord as R['id']]: R }

// Functions, so that the mark covers all of them and bundlers drop what is not used.
const listed = (): readonly AnyRecord[] =>
  Object.freeze([
    event,
    ...speakers,
    ...people,
    ...organizations,
    ...states,
    ...places,
    ...concepts,
    ...documents,
    ...chronology,
    ...claims,
    ...quotations,
    ...sources,
    ...references,
  ])
const indexed = (): ReadonlyMap<string, AnyRecord> =>
  new Map(records.map((record) => [record.id, record]))

/** Every record of every collection except `redirects`, in the order of `collectionNames`. */
export const records = /* @__PURE__ */ listed()

export const recordsById = /* @__PURE__ */ indexed()
