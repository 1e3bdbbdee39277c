import type { ChronologyEntry as Entry } from '@nkidp/sino-dprk-data'
import type { Content } from './content.ts'
import { isUndated } from './entry.ts'
import { connectorAt, type Mark } from './mark.ts'

/** A line down from an entry, from lane to lane or to the undated entries, which come below the last lane. */
export interface Connector {
  readonly entry: Entry
  readonly x: number
  readonly from: number
  readonly to: number
}

export const predecessorOf = ({ relations = [] }: Entry): string | undefined =>
  relations.find(({ kind }) => kind === 'after')?.entry

/** The connectors between the lanes of an entry, and from the last of them to an undated entry that comes after it. */
export function connectorsOf(
  { entries, lanes, tied }: Content,
  marks: ReadonlyMap<Entry, Mark>,
): Connector[] {
  const followed = new Set(
    entries.filter((entry) => isUndated(entry) && !marks.has(entry)).map(predecessorOf),
  )
  return [...marks].flatMap(([entry, mark]) => {
    const held = lanes.flatMap((lane, index) => (lane.holds(entry) ? [index] : []))
    const [first = 0, last = first] = [held[0], held.at(-1)]
    const line = (from: number, to: number) => ({ entry, x: connectorAt(mark), from, to })
    return [
      ...(tied && first < last ? [line(first, last)] : []),
      ...(followed.has(entry.id) ? [line(last, lanes.length)] : []),
    ]
  })
}
