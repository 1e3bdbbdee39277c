import type { ChronologyEntry as Entry } from '@nkidp/sino-dprk-data'
import type { Content } from './content.ts'
import { isUndated } from './entry.ts'
import { asideOf, labelWidths } from './label.ts'
import { connectorAt, reachOf, tieBetween, type Mark } from './mark.ts'
import type { Segment } from './rows.ts'

/** A line down from an entry in one lane to the next lane that has it, or to the undated entries, which come below the last lane. */
export interface Connector {
  readonly entry: Entry
  /** Where it leaves the mark above, and where it meets the mark below. */
  readonly x: number
  readonly x2: number
  readonly from: number
  readonly to: number
}

export const predecessorOf = ({ relations = [] }: Entry): string | undefined =>
  relations.find(({ kind }) => kind === 'after')?.entry

/** The connectors between the lanes of an entry, and from the last of them to an undated entry that comes after it. */
export function connectorsOf(
  { entries, lanes, tied }: Content,
  marksByLane: readonly ReadonlyMap<Entry, Mark>[],
): Connector[] {
  const isApart = (entry: Entry) =>
    isUndated(entry) && !marksByLane.some((marks) => marks.has(entry))
  /** The marks of the lanes between two, with their labels where they are if there is room. */
  const between = (from: number, to: number): Segment[] =>
    lanes.slice(from + 1, to).flatMap((lane, index) =>
      [...marksByLane[from + 1 + index]!].map(([entry, mark]): Segment => {
        const [start, end] = reachOf(mark)
        const aside = asideOf(lane.dateOf(entry), lane.tellingsOf(entry))
        return [start, end + labelWidths(entry, aside).width]
      }),
    )
  const followed = new Set(entries.filter(isApart).map(predecessorOf))
  return entries.flatMap((entry) => {
    const held = marksByLane.flatMap((marks, lane) => {
      const mark = marks.get(entry)
      return mark === undefined ? [] : { lane, mark }
    })
    return held.flatMap(({ lane, mark }, index): Connector[] => {
      const next = held[index + 1]
      if (next === undefined) {
        const x = connectorAt(mark)
        return followed.has(entry.id) ? [{ entry, x, x2: x, from: lane, to: lanes.length }] : []
      }
      const [x, x2] = tieBetween(mark, next.mark, between(lane, next.lane))
      return tied ? [{ entry, x, x2, from: lane, to: next.lane }] : []
    })
  })
}
