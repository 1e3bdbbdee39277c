import type { AnyRecord } from '@nkidp/sino-dprk-data'
import { linkedIds, mentions } from '@nkidp/sino-dprk-data/query'
import { collectionOf } from '../data/dataset.ts'

/** The records that name a record: their collection, and the field that has the id, at any depth. */
export interface Mention {
  readonly collection: ReturnType<typeof collectionOf>
  readonly field: string
  readonly records: readonly AnyRecord[]
}

/** The mentions of a record, except by records that it names itself, and as the source of evidence. */
export function mentionsOf(record: AnyRecord): Mention[] {
  const named = new Set(linkedIds(record).map(({ id }) => id))
  const uses = mentions(record.id)
    .filter(({ id }) => !named.has(id))
    .flatMap((other) => {
      const paths = linkedIds(other).filter(({ id }) => id === record.id)
      return [...new Set(paths.map(({ path }) => String(path[0])))]
        .filter((field) => field !== 'evidence')
        .map((field) => ({ collection: collectionOf(other), field, other }))
    })
  return [...Map.groupBy(uses, ({ collection, field }) => `${collection}.${field}`).values()].map(
    (same) => ({ ...same[0]!, records: same.map(({ other }) => other) }),
  )
}
