import type { RecordChange } from '@nkidp/curation'
import { canonicalJson } from '@nkidp/schema/json'
import type { Release } from '../data/releases.ts'
import { member, type PlainRecord } from '../data/dataset.ts'

/** What is told of a release in the history of a record. */
export type Told = Pick<Release, 'version' | 'date' | 'records' | 'changes'>

/** A record as one or more releases have it, one after the other. */
export interface State {
  /** The release that brought it, and those that kept it. */
  readonly versions: readonly [string, ...string[]]
  /** The day of the first. */
  readonly date: string
  readonly record: PlainRecord
  /** What the notes of the first say of it; undefined where none of its own fields changed. */
  readonly change: RecordChange | undefined
  /** The fields that differ from those of the state before, but follow from other records. */
  readonly derived: readonly string[]
}

/** The states of a record through the releases, from the first. Every release that has it is named by one of them. */
export function historyOf(id: string, releases: readonly Told[]): State[] {
  const states: State[] = []
  for (const { version, date, records, changes } of releases) {
    const record = records.get(id)
    if (record === undefined) continue
    const last = states.at(-1)
    if (last !== undefined && isSame(last.record, record))
      states[states.length - 1] = { ...last, versions: [...last.versions, version] }
    else
      states.push({
        versions: [version],
        date,
        record,
        change: changes.get(id),
        derived: derivedFrom(last?.record, record, changes.get(id)),
      })
  }
  return states
}

export const isSame = (one: unknown, other: unknown): boolean =>
  canonicalJson(one) === canonicalJson(other)

function derivedFrom(
  before: PlainRecord | undefined,
  after: PlainRecord,
  change: RecordChange | undefined,
): string[] {
  if (before === undefined) return []
  const told = new Set(change?.fields?.map(({ path }) => path[0]))
  return [...new Set([...Object.keys(before), ...Object.keys(after)])].filter(
    (name) => !told.has(name) && !isSame(stated(before, name), stated(after, name)),
  )
}

/** What a record says in a field; an empty list says no more than a field that is not there. */
function stated(record: PlainRecord, name: string): unknown {
  const value = member(record, name)
  return value === undefined || (Array.isArray(value) && value.length === 0) ? null : value
}

/** The ids that any release had: their addresses stay, whatever became of the records. */
export const everyId = (releases: readonly Told[]): string[] => [
  ...new Set(releases.flatMap(({ records }) => [...records.keys()])),
]
