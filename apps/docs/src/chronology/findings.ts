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
  const twice = entries.filter(({ tellers }) => tellers.length === 2).length
  const more = entries.filter(({ tellers }) => tellers.length > 2).length
  return {
    gap: gap && {
      ...gap,
      words: `No event is dated to begin between ${year(gap.from)} and ${year(gap.to)}`,
    },
    shared: `${twice} of ${entries.length} events are described twice; ${more || 'none'} more often`,
    alone: aloneOf(entries),
  }
}

function aloneOf(entries: readonly Entry[]): Findings['alone'] {
  const roles = entries.flatMap((entry) => actorsOf(entry).map((actor) => ({ actor, entry })))
  const [found] = [...Map.groupBy(roles, ({ actor }) => actor)]
    .map(([actor, held]) => ({
      actor: get(actor),
      count: held.length,
      tellers: [...new Set(held.flatMap(({ entry }) => entry.tellers.map(tellerOf)))],
    }))
    .filter(({ count, tellers }) => count >= fewest && tellers.length === 1)
    .sort((a, b) => b.count - a.count)
  return (
    found && {
      teller: found.tellers[0]!.id,
      words: `Only this speaker’s events involve ${typeset(found.actor.name)} (${found.count})`,
    }
  )
}
