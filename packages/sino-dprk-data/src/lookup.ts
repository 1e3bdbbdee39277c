import { previewValue } from '@nkidp/schema/issues'
import type { MovedIds } from '#generated/moved-ids.ts'
import { redirects } from '#generated/redirects.ts'
import { recordsById, type AnyRecord, type RecordById, type RecordId } from './records.ts'
import { tombstone, type RedirectFrom } from './tombstone.ts'

/** An id of an earlier version that was moved. `get` still accepts it. */
export type MovedId = keyof MovedIds

/** Whether a record has this id. If so, TypeScript accepts it as an argument of `get`. */
export const has = (id: string): id is RecordId => recordsById.has(id)

/**
 * The record with this id, in its exact type: `get('zhou-enlai')` is a `Person`. Unknown ids are compile errors; check
 * an id from outside with `has` first.
 *
 * @throws RangeError for an unknown id, and for one that was split or withdrawn (the message has the version, the reason
 * and the ids to use instead).
 */
export function get<const Id extends RecordId>(id: Id): RecordById[Id]
/**
 * The record that replaces an id that was moved.
 *
 * @deprecated This id was moved. Use the id of the returned record.
 */
export function get<const Id extends MovedId>(id: Id): RecordById[Extract<MovedIds[Id], RecordId>]
export function get(id: string): AnyRecord {
  return getUnder(redirects, id)
}

/** `get` with other redirects. */
export function getUnder(redirects: readonly RedirectFrom[], id: string): AnyRecord {
  const { status, records, redirect } = resolveUnder(redirects, id)
  const [record] = records
  if ((status === 'current' || status === 'moved') && record !== undefined) return record
  throw new RangeError(
    redirect === undefined
      ? `unknown id ${previewValue(id)}; check an id from outside with has(id)`
      : tombstone(redirect),
  )
}

/** What an id stands for in this version. */
export interface Resolution {
  /**
   * `current`: a record has this id. `moved`, `split`, `withdrawn`: a redirect says so. `unknown`: neither this version nor
   * an earlier one has the id.
   */
  readonly status: 'current' | 'moved' | 'split' | 'withdrawn' | 'unknown'
  /** The records to use: one if `current` or `moved`, several if `split`, otherwise none. */
  readonly records: readonly AnyRecord[]
  /** The redirect, with version and reason; absent if `current` or `unknown`. */
  readonly redirect?: RedirectFrom
}

/** `resolve` with other redirects. Redirects lead to records, never to other redirects. */
export function resolveUnder(redirects: readonly RedirectFrom[], id: string): Resolution {
  const record = recordsById.get(id)
  if (record !== undefined) return { status: 'current', records: [record] }
  const redirect = redirects.find((candidate) => candidate.id === id)
  if (redirect === undefined) return { status: 'unknown', records: [] }
  const records = redirect.to.flatMap((target) => recordsById.get(target) ?? [])
  return { status: redirect.kind, records, redirect }
}
