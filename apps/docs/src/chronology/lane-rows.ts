import type { Entry } from './entry.ts'
import { labelWidths, nameWidth } from './label.ts'
import type { Lane } from './lanes.ts'
import { reachOf, tieAt } from './mark.ts'
import type { Mark } from './mark.ts'
import { frame } from './measures.ts'
import { pack } from './pack.ts'
import type { Placed } from './pack.ts'
import type { Way } from './ways.ts'

/** How many rows a lane may have before labels give way to numbers. */
const mostRows = 14

/**
 * A row for each entry of a lane. What is tied to a lane above stands first, what is tied to one below stands last, both
 * nested, so that the ties between two lanes do not cross each other.
 */
export function laneRows(
  lanes: readonly Lane[],
  index: number,
  marks: ReadonlyMap<Entry, Mark>,
  ways: readonly Way[],
): (Placed & { entry: Entry; mark: Mark })[] {
  const lane = lanes[index]!
  const held = [...marks].flatMap(([entry, mark]) => {
    if (!lane.holds(entry)) return []
    const own = ways.filter((way) => way.entry === entry)
    const up = own.some(({ from, to }) => from < index && index <= to)
    const down = own.some(({ from, to }) => from <= index && index < to)
    const isTied = own.some(({ to }) => to < lanes.length)
    return { entry, mark, up, down, block: up ? 'first' : down && isTied ? 'last' : mark.shape }
  })
  const blocks = [
    held.filter(({ block }) => block === 'first').reverse(),
    [
      ...held.filter(({ block }) => block === 'band'),
      ...held.filter(({ block }) => block === 'dot' || block === 'bar'),
    ],
    held.filter(({ block }) => block === 'last'),
  ]
  const unlabeled = blocks.map((block) =>
    block.map(({ entry, mark, up, down }) => ({
      reach: reachOf(mark),
      ...labelWidths(entry),
      line: up || down ? { x: tieAt(mark), up, down } : null,
    })),
  )
  const through = ways.filter(
    ({ entry, from, to }) => from < index && index < to && !lane.holds(entry),
  )
  const places = pack(unlabeled, {
    ...frame,
    rows: mostRows,
    taken: [[frame.left, frame.left + nameWidth(lane.title)]],
    lines: through.map(({ x }) => x),
  })
  return blocks.flat().map(({ entry, mark }, at) => ({ entry, mark, ...places[at]! }))
}
