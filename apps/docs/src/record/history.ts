import type { RecordChange } from '@nkidp/curation'
import { redirects } from '@nkidp/sino-dprk-data'
import type { RedirectFrom } from '@nkidp/sino-dprk-data/query'
import { canonicalJson } from '@nkidp/schema/json'
import { everyRecord, member, type PlainRecord } from '../data/dataset.ts'
import { isEmpty } from '../data/fields.ts'
import { recordLabel } from '../data/labels.ts'
import { releases as allReleases, type Release } from '../data/releases.ts'

/** What the history of a record needs of a release. */
export type ReleasedRecords = Pick<Release, 'version' | 'date' | 'records' | 'changes'>

/** A record as one or more consecutive releases have it. */
export interface State {
  readonly versions: readonly [string, ...string[]]
  /** The day of the first. */
  readonly date: string
  readonly record: PlainRecord
  /** The change in the notes of the first; undefined if only derived fields changed. */
  readonly change: RecordChange | undefined
  /** The derived fields that changed. */
  readonly derived: readonly string[]
}

/** The states of a record, oldest first. */
export function historyOf(id: string, releases: readonly ReleasedRecords[] = allReleases): State[] {
  const states: State[] = []
  for (const { version, date, records, changes } of releases) {
    const record = records.get(id)
    if (record === undefined) continue
    const last = states.at(-1)
    if (last !== undefined && isSame(last.record, record))
      states[states.length - 1] = { ...last, versions: [...last.versions, version] }
    else {
      const change = changes.get(id)
      const derived = derivedChanges(last?.record, record, change)
      states.push({ versions: [version], date, record, change, derived })
    }
  }
  return states
}

export const isSame = (a: unknown, b: unknown): boolean => canonicalJson(a) === canonicalJson(b)

function derivedChanges(
  before: PlainRecord | undefined,
  after: PlainRecord,
  change: RecordChange | undefined,
): string[] {
  if (before === undefined || before.type !== after.type) return []
  const noted = new Set(change?.fields?.map(({ path }) => path[0]))
  // An empty list is the same as a missing field.
  const valueOf = (record: PlainRecord, name: string) => {
    const value = member(record, name)
    return isEmpty(value) ? null : value
  }
  return [...new Set([...Object.keys(before), ...Object.keys(after)])].filter(
    (name) => !noted.has(name) && !isSame(valueOf(before, name), valueOf(after, name)),
  )
}

/** Every id that a release had. */
export const releasedIds = (releases: readonly ReleasedRecords[] = allReleases): string[] => [
  ...new Set(releases.flatMap(({ records }) => [...records.keys()])),
]

/** The ids that have a page: of every record and redirect, and of every record that a release had. */
export const everyId: readonly string[] = [
  ...new Set([
    ...everyRecord.map(({ id }): string => id),
    ...redirects.map(({ id }: RedirectFrom) => id),
    ...releasedIds(),
  ]),
]

/** An id that no record has any more. */
export function tombstone(
  id: string,
  from: readonly RedirectFrom[] = redirects,
  releases: readonly ReleasedRecords[] = allReleases,
) {
  const redirect = from.find((candidate) => candidate.id === id)
  const states = historyOf(id, releases)
  const last = states.findLast(({ record }) => record.type !== 'redirect')
  const lastIndex = releases.findIndex(({ version }) => version === last?.versions.at(-1))
  return {
    /** The name of its last record; the id if no release had one. */
    label: last === undefined ? id : recordLabel(last.record),
    redirect,
    /** The first version without the record; undefined if there is none yet. */
    since: redirect?.version ?? releases[lastIndex + 1]?.version,
    states,
  }
}
