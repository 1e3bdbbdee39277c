import type { RedirectFrom } from '@nkidp/sino-dprk-data/query'
import { historyOf, type State, type Told } from './history.ts'
import { recordLabel } from '../data/labels.ts'

/** What became of an id that no record has any more. */
export interface Gone {
  /** What named its record while there was one; where no release tells, the id. */
  readonly label: string
  /** What was made of it, where that is known: a redirect has the reason. */
  readonly redirect: RedirectFrom | undefined
  /** The first version without the record; undefined where no release is. */
  readonly since: string | undefined
  /** Its states in the releases, among them that of the redirect. */
  readonly states: readonly State[]
}

export function whatBecameOf(
  id: string,
  redirects: readonly RedirectFrom[],
  releases: readonly Told[],
): Gone {
  const redirect = redirects.find((candidate) => candidate.id === id)
  const states = historyOf(id, releases)
  const last = states.findLast(({ record }) => record.type !== 'redirect')
  const lastVersion = last?.versions.at(-1)
  const since =
    redirect?.version ??
    releases[releases.findIndex(({ version }) => version === lastVersion) + 1]?.version
  return { label: last === undefined ? id : recordLabel(last.record), redirect, since, states }
}
