import type { Redirect } from './generated/types.ts'
import { get } from './get.ts'
import { recordsById } from './records.ts'
import type { AnyRecord } from './records.ts'

/** What became of an id. */
export interface Resolution {
  /**
   * `current`: a record has this id. `moved`, `split`, `withdrawn`: a redirect says so. `unknown`: it is no id of this
   * version of the data, nor of any before it.
   */
  readonly status: 'current' | 'moved' | 'split' | 'withdrawn' | 'unknown'
  /** The records that stand for the id now: one if `current` or `moved`, several if `split`, otherwise none. */
  readonly records: readonly AnyRecord[]
  /** What says so, with the version and the reason; absent if `current` or `unknown`. */
  readonly redirect?: RedirectFrom
}

/** A redirect from any id. A `Redirect` is from one of the ids that are redirected in this version, if there are any. */
export type RedirectFrom = Omit<Redirect, 'id'> & { readonly id: string }

/** What became of an id under these redirects, which lead to records and not to one another. */
export function resolveUnder(redirects: readonly RedirectFrom[], id: string): Resolution {
  const record = recordsById.get(id)
  if (record !== undefined) return { status: 'current', records: [record] }
  const redirect = redirects.find((candidate) => candidate.id === id)
  if (redirect === undefined) return { status: 'unknown', records: [] }
  return { status: redirect.kind, records: redirect.to.map((to) => get(to)), redirect }
}
