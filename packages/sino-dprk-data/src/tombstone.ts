import type { Redirect } from '#generated/types.ts'

/** A redirect from any id: a `Redirect` is from one of the ids that this version redirects, if any. */
export type RedirectFrom = Omit<Redirect, 'id'> & { readonly id: string }

/** What happened to a removed record, as an error message. */
export function tombstone({ id, kind, to, version, reason }: RedirectFrom): string {
  const instead = new Intl.ListFormat('en', { type: 'disjunction' }).format(to)
  const advice = to.length === 0 ? 'Install' : `Use ${instead} instead, or install`
  return `record ${JSON.stringify(id)} was ${kind} in version ${version}: ${reason} ${advice} an earlier version.`
}
