import type { MovedIds } from './generated/moved-ids.ts'
import { redirects } from './generated/redirects.ts'
import { gone } from './gone.ts'
import { recordsById } from './records.ts'
import type { AnyRecord, RecordById, RecordId } from './records.ts'
import type { RedirectFrom } from './resolve.ts'

/** An id that an earlier version had, and that moved: `get` still takes it. */
export type MovedId = keyof MovedIds

/**
 * The record with this id, in its exact type: `get('zhou-enlai')` is a `Person`. An id that is none does not compile.
 * For ids from outside, ask `has` first.
 *
 * @throws RangeError where no record has this id; where it was split or withdrawn, with the version and the reason.
 */
export function get<const Id extends RecordId>(id: Id): RecordById[Id]
/**
 * The record that stands in the place of an id that moved.
 *
 * @deprecated This id moved. Use the id of the record that it gives.
 */
export function get<const Id extends MovedId>(id: Id): RecordById[Extract<MovedIds[Id], RecordId>]
export function get(id: string): AnyRecord {
  const record = recordsById.get(id)
  if (record !== undefined) return record
  const redirect = redirects.find((candidate: RedirectFrom) => candidate.id === id)
  if (redirect === undefined)
    throw new RangeError(
      `no record has the id ${JSON.stringify(id)}; ask has(id) first for an id from outside`,
    )
  const target = redirect.kind === 'moved' ? recordsById.get(redirect.to[0] ?? '') : undefined
  if (target === undefined) throw new RangeError(gone(redirect))
  return target
}
