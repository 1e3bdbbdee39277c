import { recordsOf } from '@nkidp/sino-dprk-data/schema'
import type { Dataset } from '@nkidp/sino-dprk-data/schema'
import { collectionNames, collectionOfType } from '@nkidp/schema/collections'
import { factsOf } from './facts.ts'
import { inverseLists, referencesIn } from './reference-fields.ts'
import { isDated, overlaps } from './window.ts'
import type { Window } from './window.ts'

/** Which entries of the chronology are asked for. */
export interface Filter {
  readonly window: Window | undefined
  /** The id of an actor, or of a state that one acts for. */
  readonly involving: string | undefined
}

export interface Selection {
  readonly dataset: Dataset
  /** The entries that the filter chose. Others may have come along because something refers to them. */
  readonly chosen: readonly string[]
  /** How many entries were left out only because they bear no date. */
  readonly undated: number
}

type Entry = Dataset['chronology'][number]

/**
 * The chosen entries, the claims that tell them, the quotations in these, the documents that bear on them, the event, its
 * speakers and its sources, and all that any of them refers to, so that no id leads nowhere. An inverse list keeps only
 * what is there.
 */
export function select(dataset: Dataset, { window, involving }: Filter): Selection {
  const involved = dataset.chronology.filter(
    (entry) => involving === undefined || involves(entry, involving),
  )
  const chosen = involved.filter(
    ({ date }) => window === undefined || (isDated(date) && overlaps(date, window)),
  )
  const entries = idsOf(chosen)
  const claims = dataset.claims.filter((claim) => claim.chronology?.some((id) => entries.has(id)))
  const claimIds = idsOf(claims)
  const quotations = dataset.quotations.filter(({ claim }) => claimIds.has(claim))
  const documents = dataset.documents.filter(({ relations }) =>
    relations?.some(({ entry }) => entries.has(entry)),
  )

  const kept = closure(dataset, [
    dataset.event,
    ...dataset.speakers,
    ...dataset.sources,
    ...chosen,
    ...claims,
    ...quotations,
    ...documents,
  ])
  return {
    dataset: restricted(dataset, kept),
    chosen: [...entries],
    undated: window === undefined ? 0 : involved.filter(({ date }) => !isDated(date)).length,
  }
}

const involves = ({ actors }: Entry, id: string): boolean =>
  actors.some(({ actor, onBehalfOf }) => actor === id || onBehalfOf === id)

interface Identified {
  readonly id: string
  readonly type: string
}

const idsOf = (records: readonly Identified[]): ReadonlySet<string> =>
  new Set(records.map(({ id }) => id))

/** The ids of the records that can be reached from these. */
function closure(dataset: Dataset, from: readonly Identified[]): ReadonlySet<string> {
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
    for (const { value, inverse } of referencesIn(collection, record)) {
      const target = typeof value === 'string' ? byId.get(value) : undefined
      if (target !== undefined && !inverse) waiting.push(target)
    }
  }
  return reached
}

/** An item of an inverse list: an id, or an id with what it is to the record. */
type Inverse = string | { readonly document: string }

const idIn = (item: Inverse): string => (typeof item === 'string' ? item : item.document)

function restricted({ meta, event, ...lists }: Dataset, kept: ReadonlySet<string>): Dataset {
  const there = <R extends Identified>(records: readonly R[]): R[] =>
    records.filter(({ id }) => kept.has(id))
  const pruned = <R extends Identified, K extends string>(
    records: readonly (R & Record<K, Inverse[]>)[],
    inverse: readonly K[],
  ) =>
    there(records).map((record) => ({
      ...record,
      ...Object.fromEntries(
        inverse.map((list) => [list, record[list].filter((item) => kept.has(idIn(item)))]),
      ),
    }))
  const collections = {
    event,
    speakers: there(lists.speakers),
    people: there(lists.people),
    organizations: pruned(lists.organizations, inverseLists.organizations),
    states: there(lists.states),
    places: there(lists.places),
    concepts: there(lists.concepts),
    documents: there(lists.documents),
    chronology: pruned(lists.chronology, inverseLists.chronology),
    claims: pruned(lists.claims, inverseLists.claims),
    quotations: there(lists.quotations),
    sources: there(lists.sources),
    references: there(lists.references),
    // Nothing refers to a redirect; it belongs where all that it leads to is there.
    redirects: lists.redirects.filter(({ to }) => to.every((id) => kept.has(id))),
  }
  return { meta: { ...meta, ...factsOf(collections) }, ...collections }
}
