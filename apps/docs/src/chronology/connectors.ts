import type { ChronologyEntry as Entry } from '@nkidp/sino-dprk-data'
import type { Content } from './content.ts'
import { isUndated } from './entry.ts'
import { asideOf, labelWidths, nameWidth } from './label.ts'
import { connectorAt, reachOf, tieBetween, type Mark } from './mark.ts'
import { frame } from './measures.ts'
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
  const isTied = (entry: Entry) =>
    tied && marksByLane.filter((marks) => marks.has(entry)).length > 1
  /** What a tie from a lane to another may cross: all between them, and what else is tied in the two. */
  const between = (tiedEntry: Entry, from: number, to: number): Segment[] =>
    lanes.slice(from, to + 1).flatMap((lane, index) => {
      const isEnd = index === 0 || index === to - from
      const name: Segment = [frame.left, frame.left + nameWidth(lane.title)]
      const marks = [...marksByLane[from + index]!].flatMap(([entry, mark]) => {
        if (isEnd && (entry === tiedEntry || !isTied(entry))) return []
        const aside = asideOf(lane.dateOf(entry), lane.tellingsOf(entry))
        return [likelySegment(mark, labelWidths(entry, aside).width)]
      })
      return index === 0 ? marks : [name, ...marks]
    })
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
      const [x, x2] = tieBetween(mark, next.mark, between(entry, lane, next.lane))
      return tied ? [{ entry, x, x2, from: lane, to: next.lane }] : []
    })
  })
}

/** A mark with its label: to the right if there is room, otherwise to the left. */
function likelySegment(mark: Mark, width: number): Segment {
  const [start, end] = reachOf(mark)
  return end + width <= frame.right ? [start, end + width] : [start - width, end]
}
