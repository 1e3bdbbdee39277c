import { collectionOfType } from '@nkidp/schema/collections'
import { daysOf, isBefore } from '@nkidp/schema/dates'
import { valuesAt } from '@nkidp/schema/json'
import { chronology } from './generated/chronology.ts'
import { claims } from './generated/claims.ts'
import type { OrganizationId, PersonId, StateId } from './generated/ids.ts'
import { redirects } from './generated/redirects.ts'
import { referenceFields } from './generated/reference-fields.ts'
import type { ChronologyEntry, Claim, Redirect } from './generated/types.ts'
import { has } from './has.ts'
import { records } from './records.ts'
import type { AnyRecord, RecordId } from './records.ts'
import { resolveUnder } from './resolve.ts'
import type { Resolution } from './resolve.ts'

/** The id of a record that can act: a person, an organization or a state. */
export type ActorId = PersonId | OrganizationId | StateId

/** An id in a record, and the way to it, as in `['actors', 0, 'actor']`. */
export interface RecordReference {
  readonly path: readonly (string | number)[]
  readonly id: RecordId
}

/**
 * The chronology entries whose time touches the time from the first day of `from` to the last day of `to`, both
 * included, in chronological order.
 *
 * - A bound is written `YYYY`, `YYYY-MM` or `YYYY-MM-DD`; `null` sets none on that side. Years before 1 are
 *   astronomical: `-0107` is 108 BC.
 * - An entry is taken by `date.earliest` and `date.latest`. An incident known only to the year may thus be given for a
 *   month of that year: it may have happened then.
 * - Where one of the two is null, the entry has no limit on that side: what goes on, or ends at a time not known,
 *   reaches any later time.
 * - An entry with neither is undated, and is never given.
 *
 * @throws RangeError for a bound that is no date, or where `from` lies behind `to`.
 */
export function between(from: string | null, to: string | null): readonly ChronologyEntry[] {
  const first = from === null ? null : boundDays(from).first
  const last = to === null ? null : boundDays(to).last
  if (isBefore(last, first))
    throw new RangeError(`the first bound, ${from}, lies behind the second, ${to}`)
  return chronology.filter(({ date: { earliest, latest } }) => {
    if (earliest === null && latest === null) return false
    return !isBefore(latest, first) && !isBefore(last, earliest)
  })
}

function boundDays(bound: string) {
  const days = daysOf(bound)
  if (days === undefined)
    throw new RangeError(
      `expected a date that exists, as YYYY, YYYY-MM or YYYY-MM-DD, found ${JSON.stringify(bound)}`,
    )
  return days
}

/**
 * The chronology entries in which this person, organization or state is an actor in any role, or the state on whose
 * behalf an actor acts; in chronological order. A party, an army or a group counts for its state only where the record says
 * that it acts for it.
 *
 * @throws RangeError where no record has this id.
 */
export function involving(id: ActorId): readonly ChronologyEntry[] {
  demandRecord(id)
  return chronology.filter(({ actors }) =>
    actors.some(({ actor, onBehalfOf }) => actor === id || onBehalfOf === id),
  )
}

/**
 * The claims that this person makes as a speaker, in page order. What the drafter of the page asserts in the page's own
 * voice has no speaker, and is not among them.
 *
 * @throws RangeError where no record has this id.
 */
export function claimsBy(personId: PersonId): readonly Claim[] {
  demandRecord(personId)
  return claims.filter(({ speaker }) => speaker === personId)
}

/**
 * The records that name this id in any of their fields, derived ones and evidence included, each once; collection by
 * collection in the order of `collectionNames`, each in its own order. Redirects are not looked at: `resolve` is for them.
 *
 * @throws RangeError where no record has this id.
 */
export function mentions(id: RecordId): readonly AnyRecord[] {
  demandRecord(id)
  return records.filter((record) => referencesOf(record).some((reference) => reference.id === id))
}

/**
 * What became of an id, also of one that an earlier version had: whether it is current, was moved, split or withdrawn,
 * or is unknown, and the records that stand for it now. Never throws.
 */
export const resolve = (id: string): Resolution => resolveUnder(redirects, id)

/**
 * The ids that a record names, in the order of its fields; one that it names twice is given twice. Its own id is not
 * among them.
 */
export function referencesOf(record: AnyRecord | Redirect): readonly RecordReference[] {
  const collection = collectionOfType(record.type)
  if (collection === undefined) return []
  return referenceFields[collection].flatMap((field) =>
    [...valuesAt(record, field)].flatMap(({ path, value }) =>
      typeof value === 'string' && has(value) ? [{ path, id: value }] : [],
    ),
  )
}

/** Throws for an id with a slip in it, or one that moved, which would else look like one for which nothing is found. */
function demandRecord(id: string): void {
  if (!has(id))
    throw new RangeError(
      `no record has the id ${JSON.stringify(id)}; resolve(id) says what became of it`,
    )
}

export type { RedirectFrom, Resolution } from './resolve.ts'
