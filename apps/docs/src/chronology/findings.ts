import { get, type ChronologyEntry as Entry } from '@nkidp/sino-dprk-data'
import { typeset } from '../data/labels.ts'
import { actorsOf } from './entry.ts'
import { tellerOf } from './tellers.ts'

/** What the picture says at a glance, in words; computed, so that it is true of every version. */
export interface Findings {
  /** The longest time in which no event begins. */
  readonly gap: { readonly from: number; readonly to: number; readonly words: string } | undefined
  /** How many events have several tellers. */
  readonly shared: string
  /** The actor in most events of all those that only one teller has, and that teller. */
  readonly alone: { readonly teller: string; readonly words: string } | undefined
}

/** Fewer events about one actor are no finding. */
const fewest = 3

/** @param starts When the marks on the linear axis start, in milliseconds of the epoch. */
export function findingsOf(entries: readonly Entry[], starts: readonly number[]): Findings {
  const sorted = [...new Set(starts)].sort((a, b) => a - b)
  const [gap] = sorted
    .slice(1)
    .map((to, index) => ({ from: sorted[index]!, to }))
    .sort((a, b) => b.to - b.from - (a.to - a.from))
  const year = (time: number) => new Date(time).getUTCFullYear()
  const told = (times: number) => entries.filter(({ tellers }) => tellers.length === times).length
  const more = entries.filter(({ tellers }) => tellers.length > 2).length
  return {
    gap: gap && {
      ...gap,
      words: `No event is dated to begin between ${year(gap.from)} and ${year(gap.to)}`,
    },
    shared: `${told(2)} of ${entries.length} events are described twice; ${more === 0 ? 'none' : more} more often`,
    alone: aloneOf(entries),
  }
}

function aloneOf(entries: readonly Entry[]): Findings['alone'] {
  const byActor = new Map<ReturnType<typeof actorsOf>[number], Entry[]>()
  for (const entry of entries)
    for (const actor of actorsOf(entry)) byActor.set(actor, [...(byActor.get(actor) ?? []), entry])
  const [found] = [...byActor]
    .map(([actor, held]) => ({
      actor: get(actor),
      count: held.length,
      tellers: [...new Set(held.flatMap(({ tellers }) => tellers.map(tellerOf)))],
    }))
    .filter(({ count, tellers }) => count >= fewest && tellers.length === 1)
    .sort((a, b) => b.count - a.count)
  if (found === undefined || !('name' in found.actor)) return undefined
  return {
    teller: found.tellers[0]!.id,
    words: `Only this speaker’s events involve ${typeset(found.actor.name)} (${found.count})`,
  }
}
