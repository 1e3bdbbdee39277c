import type { RedirectFrom } from './resolve.ts'

/** What became of a record that is gone, and where to find it. */
export function gone({ id, kind, to, version, reason }: RedirectFrom): string {
  const instead =
    to.length === 0
      ? 'For the record as it was, install a version before that.'
      : `Take ${to.join(', ')}, or install a version before that.`
  return `the record ${JSON.stringify(id)} was ${kind} in version ${version}: ${reason} ${instead}`
}
