import { get, type ChronologyEntry as Entry } from '@nkidp/sino-dprk-data'
import { typeset } from '../data/labels.ts'
import { actorsOf } from './entry.ts'
import { tellerOf } from './tellers.ts'

/** Fewer events about one actor are no finding. */
const fewest = 3

/**
 * What the picture says at a glance, in words; computed, so that it is true of every version.
 *
 * @param starts When the marks on the linear axis start, in milliseconds of the epoch.
 */
export function findingsOf(entries: readonly Entry[], starts: readonly number[]) {
  const sorted = [...new Set(starts)].sort((a, b) => a - b)
  const [gap] = sorted
    .slice(1)
    .map((to, index) => ({ from: sorted[index]!, to }))
    .sort((a, b) => b.to - b.from - (a.to - a.from))
  const year = (time: number) => new Date(time).getUTCFullYear()
  const twice = entries.filter(({ tellers }) => tellers.length === 2).length
  const more = entries.filter(({ tellers }) => tellers.length > 2).length
  return {
    /** The longest time in which no event begins. */
    gap: gap && {
      ...gap,
      words: `No event is dated to begin between ${year(gap.from)} and ${year(gap.to)}`,
    },
    /** How many events have several tellers. */
    shared: `${twice} of ${entries.length} events are described twice; ${more || 'none'} more often`,
    alone: aloneOf(entries),
  }
}

/** The actor in most events of all those that only one teller has, and that teller. */
function aloneOf(entries: readonly Entry[]) {
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
