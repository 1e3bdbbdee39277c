import { hash } from 'node:crypto'
import {
  publishedFields,
  recordsOf,
  referencesIn,
  type Collections,
  type Dataset,
  type PublishedRecord,
} from '@nkidp/sino-dprk-data/schema'
import {
  collectionNames,
  collectionOfType,
  countsOf,
  type CollectionName,
} from '@nkidp/schema/collections'
import { isBefore } from '@nkidp/schema/dates'
import { fingerprintText } from '@nkidp/schema/json'
import type { FilterFacts } from './export.ts'

/** Days as `YYYY-MM-DD`, both included; null where it is open. */
export interface Window {
  readonly from: string | null
  readonly to: string | null
}

export interface Filter {
  readonly window: Window | undefined
  /** The id of an actor, or of a state that an actor acts for. */
  readonly involving: string | undefined
}

export interface Filtered extends Pick<FilterFacts, 'chosen' | 'undated'> {
  readonly dataset: Dataset
}

type Entry = Dataset['chronology'][number]

/** The ids of the actors who take part, and of those that they act for. */
export const involvedIn = ({ actors }: Entry): ReadonlySet<string | undefined> =>
  new Set(actors.flatMap(({ actor, onBehalfOf }) => [actor, onBehalfOf]))

/**
 * The dataset with the matching entries, the claims that tell them, their quotations, the documents related to them, the
 * event, its speakers and sources, and everything that these refer to, so that every reference resolves. Inverse lists
 * keep only what is included.
 */
export function filterDataset(dataset: Dataset, { window, involving }: Filter): Filtered {
  const involved = dataset.chronology.filter(
    (entry) => involving === undefined || involvedIn(entry).has(involving),
  )
  const chosen = involved.filter(
    ({ date }) => window === undefined || (isDated(date) && overlaps(date, window)),
  )
  const entries = idsOf(chosen)
  const claims = dataset.claims.filter((claim) =>
    claim.chronology?.some(({ entry }) => entries.has(entry)),
  )
  const claimIds = idsOf(claims)
  const included = reachable(dataset, [
    dataset.event,
    ...dataset.speakers,
    ...dataset.sources,
    ...chosen,
    ...claims,
    ...dataset.quotations.filter(({ claim }) => claimIds.has(claim)),
    ...dataset.documents.filter(({ relations }) =>
      relations?.some(({ entry }) => entries.has(entry)),
    ),
  ])
  return {
    dataset: restricted(dataset, included),
    chosen: [...entries],
    undated: window === undefined ? 0 : involved.filter(({ date }) => !isDated(date)).length,
  }
}

type Bounds = Pick<Entry['date'], 'earliest' | 'latest'>

export const isDated = ({ earliest, latest }: Bounds): boolean =>
  earliest !== null || latest !== null

/** Whether something with this date may have happened or gone on within the window. */
export const overlaps = ({ earliest, latest }: Bounds, { from, to }: Window): boolean =>
  !isBefore(latest, from) && !isBefore(to, earliest)

type Identified = Pick<PublishedRecord, 'id' | 'type'>

const idsOf = (records: readonly Identified[]): ReadonlySet<string> =>
  new Set(records.map(({ id }) => id))

/** The lists that repeat a relation from its other side. A record does not depend on what they name. */
const inverseLists: Partial<Record<CollectionName, readonly string[]>> = {
  chronology: ['claims', 'documents'],
  claims: ['quotations'],
  organizations: ['members'],
}

/** The ids of the records that these depend on, and their own. */
function reachable(dataset: Dataset, from: readonly Identified[]): ReadonlySet<string> {
  const byId = new Map(
    collectionNames
      .flatMap((name) => recordsOf(dataset, name))
      .map((record) => [record.id, record]),
  )
  const reached = new Set<string>()
  const waiting = [...from]
  for (let record = waiting.pop(); record !== undefined; record = waiting.pop()) {
    if (reached.has(record.id)) continue
    reached.add(record.id)
    const collection = collectionOfType(record.type)
    if (collection === undefined) continue
    for (const { path, id } of referencesIn(publishedFields(collection), record)) {
      const target = byId.get(id)
      const isInverse = inverseLists[collection]?.includes(String(path[0]))
      if (target !== undefined && isInverse !== true) waiting.push(target)
    }
  }
  return reached
}

/** An item of an inverse list: an id, or an object with the id of a document. */
type Inverse = string | { readonly document: string }

function restricted({ meta, ...all }: Dataset, included: ReadonlySet<string>): Dataset {
  const isIncluded = (item: Inverse) =>
    included.has(typeof item === 'string' ? item : item.document)
  const lists = collectionNames.map((name) => {
    const records = recordsOf(all, name).filter((record) =>
      // Nothing refers to a redirect; it is included if everything that it leads to is.
      'to' in record ? record.to.every(isIncluded) : included.has(record.id),
    )
    const inverse = inverseLists[name] ?? []
    const pruned = records.map((record) => {
      const fields = new Map(Object.entries(record) as [string, Inverse[]][])
      return {
        ...record,
        ...Object.fromEntries(inverse.map((list) => [list, fields.get(list)?.filter(isIncluded)])),
      }
    })
    return [name, name === 'event' ? all.event : pruned]
  })
  const collections = Object.fromEntries(lists) as Collections
  return { meta: { ...meta, ...factsOf(collections) }, ...collections }
}

/** What `meta` says about the records. */
export const factsOf = (collections: Collections) => ({
  counts: countsOf(collections),
  fingerprint: hash('sha256', fingerprintText(collections)),
})
