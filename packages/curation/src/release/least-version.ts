import type { Issue } from '@nkidp/schema/issues'
import { lt, SemVer } from 'semver'
import type { DatasetDiff } from './diff/diff-schema.ts'
import { nameOf } from './diff/reasons.ts'

export function versionIssue({ from, to, bump, demandedBy }: DatasetDiff): Issue | undefined {
  const isSame = from.fingerprint === to.fingerprint && bump === 'none'
  // Derived fields can differ where no record does. That too is another dataset, with a version of its own.
  const least = isSame
    ? from.version
    : new SemVer(from.version).inc(bump === 'none' ? 'patch' : bump).version
  if (!lt(to.version, least)) return undefined
  const because =
    demandedBy !== null
      ? `${demandedBy.because} (${nameOf(demandedBy)})`
      : isSame
        ? 'that version is released'
        : 'the fingerprint differs'
  return {
    received: `version ${to.version}, after ${from.version}`,
    expected: `${least} or later, because ${because}`,
    fix: 'Declare it: pnpm changeset.',
  }
}
