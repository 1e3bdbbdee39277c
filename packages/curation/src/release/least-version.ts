import { lt, SemVer } from 'semver'
import type { DatasetDiff } from './diff/diff-schema.ts'
import type { Issue } from '@nkidp/schema/issues'

/** The least version that a dataset may have that differs so from a release. */
export function leastVersion({ from, to, bump }: DatasetDiff): string {
  if (from.fingerprint === to.fingerprint) return from.version
  // Fields that are derived can differ where no record does: even that is another dataset, and asks for another number.
  return new SemVer(from.version).inc(bump === 'none' ? 'patch' : bump).version
}

/** What stands against the version of a dataset that differs so from the release before. */
export function objectionTo(diff: DatasetDiff): Issue | undefined {
  const { from, to, demandedBy } = diff
  const least = leastVersion(diff)
  if (!lt(to.version, least)) return undefined
  const because =
    demandedBy === null
      ? 'the fingerprint is another'
      : `${demandedBy.because} (${demandedBy.collection}, ${demandedBy.id})`
  return {
    received: `version ${to.version}, after ${from.version}`,
    expected: `${least} or later, because ${because}`,
    fix: 'Declare it: pnpm changeset.',
  }
}
