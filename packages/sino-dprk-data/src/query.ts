import { daysOf, isBefore } from '@nkidp/schema/dates'
import { previewValue } from '@nkidp/schema/issues'
import { chronology } from '#generated/chronology.ts'
import { claims } from '#generated/claims.ts'
import type { OrganizationId, PersonId, StateId } from '#generated/ids.ts'
import { redirects } from '#generated/redirects.ts'
import type { ChronologyEntry, Claim } from '#generated/types.ts'
import { linkedIds } from './linked-ids.ts'
import { has, resolveUnder, type Resolution } from './lookup.ts'
import { records, type AnyRecord, type RecordId } from './records.ts'

export { linkedIds } from './linked-ids.ts'
export type { LinkedId } from './linked-ids.ts'
export type { Resolution } from './lookup.ts'
export type { RedirectFrom } from './tombstone.ts'

/** The id of a record that can act: a person, an organization or a state. */
export type ActorId = PersonId | OrganizationId | StateId

/**
 * The chronology entries whose time overlaps the time from the first day of `from` to the last day of `to`, both
 * included, in chronological order.
 *
 * - A bound is an ISO 8601 date: `YYYY`, `YYYY-MM` or `YYYY-MM-DD`; `null` for no bound. Years before 1 are
 *   astronomical: `-0107` is 108 BC.
 * - Entries are compared by `date.earliest` and `date.latest`. An incident dated only to the year may match any month of
 *   that year.
 * - If one of the two is null, the entry is open on that side.
 * - Undated entries, where both are null, never match.
 *
 * @throws RangeError for an invalid date, and if `from` is after `to`.
 */
export function between(from: string | null, to: string | null): readonly ChronologyEntry[] {
  const first = from === null ? null : boundDays(from).first
  const last = to === null ? null : boundDays(to).last
  if (isBefore(last, first)) throw new RangeError(`\`from\` (${from}) is after \`to\` (${to})`)
  return chronology.filter(({ date: { earliest, latest } }) => {
    if (earliest === null && latest === null) return false
    return !isBefore(latest, first) && !isBefore(last, earliest)
  })
}

function boundDays(bound: string) {
  const days = daysOf(bound)
  if (days === undefined)
    throw new RangeError(
      `expected a date as YYYY, YYYY-MM or YYYY-MM-DD, received ${previewValue(bound)}`,
    )
  return days
}

/**
 * The chronology entries in which this person, organization or state is an actor in any role, or is the state on whose
 * behalf an actor acts; in chronological order. A party, an army or a group counts for its state only if the entry says
 * that it acts on its behalf.
 *
 * @throws RangeError for an unknown id.
 */
export function involving(id: ActorId): readonly ChronologyEntry[] {
  assertKnown(id)
  return chronology.filter(({ actors }) =>
    actors.some(({ actor, onBehalfOf }) => actor === id || onBehalfOf === id),
  )
}

/**
 * The claims of this person as a speaker, in the order of the report. What the report says in its own voice has no speaker
 * and is not included.
 *
 * @throws RangeError for an unknown id.
 */
export function claimsBy(personId: PersonId): readonly Claim[] {
  assertKnown(personId)
  return claims.filter(({ speaker }) => speaker === personId)
}

/**
 * The records that contain this id in any field, including derived fields and evidence. Each record is listed once, by
 * collection in the order of `collectionNames`. Redirects are not included; see `resolve`.
 *
 * @throws RangeError for an unknown id.
 */
export function mentions(id: RecordId): readonly AnyRecord[] {
  assertKnown(id)
  return records.filter((record) => linkedIds(record).some((linked) => linked.id === id))
}

/**
 * Whether an id is current, was moved, split or withdrawn, or is unknown, and which records to use for it now. Accepts
 * any text, also ids of earlier versions. Never throws.
 */
export const resolve = (id: string): Resolution => resolveUnder(redirects, id)

/** Refuses a misspelled or moved id, which would otherwise look like one without results. */
function assertKnown(id: string): void {
  if (!has(id))
    throw new RangeError(
      `unknown id ${previewValue(id)}; resolve(id) shows whether it was moved, split or withdrawn`,
    )
}
