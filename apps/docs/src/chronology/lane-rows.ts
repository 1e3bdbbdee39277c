import type { ChronologyEntry as Entry } from '@nkidp/sino-dprk-data'
import type { Connector } from './connectors.ts'
import type { Lane } from './content.ts'
import { labelWidths, nameWidth } from './label.ts'
import { connectorAt, reachOf, type Mark } from './mark.ts'
import { frame } from './measures.ts'
import { rowsWithin, type Placed, type Segment } from './rows.ts'

/** How many rows a lane may have before labels give way to numbers. */
const mostRows = 14

/** A vertical line through the rows between two. */
interface Line {
  readonly x: number
  readonly from: number
  readonly to: number
}

const crosses = (line: Line, row: number, label: Segment): boolean =>
  line.from < row && row < line.to && label[0] < line.x && line.x < label[1]

/**
 * A row and a label for each entry of a lane. Entries connected to a lane above come first, those connected to one below
 * last, both nested, so that connectors between two lanes do not cross. Each takes the first row with room: if possible
 * one where no connector crosses a label; otherwise any; otherwise with a number as its label.
 */
export function laneRows(
  lanes: readonly Lane[],
  index: number,
  marks: ReadonlyMap<Entry, Mark>,
  connectors: readonly Connector[],
): (Placed & { entry: Entry; mark: Mark })[] {
  const lane = lanes[index]!
  const held = [...marks].flatMap(([entry, mark]) => {
    if (!lane.holds(entry)) return []
    const own = connectors.filter((connector) => connector.entry === entry)
    const up = own.some(({ from, to }) => from < index && index <= to)
    const down = own.some(({ from, to }) => from <= index && index < to)
    const isTied = own.some(({ to }) => to < lanes.length)
    return { entry, mark, up, down, block: up ? 'up' : down && isTied ? 'down' : mark.shape }
  })
  const blocks = [
    held.filter(({ block }) => block === 'up').reverse(),
    [
      ...held.filter(({ block }) => block === 'band'),
      ...held.filter(({ block }) => block === 'dot' || block === 'bar'),
    ],
    held.filter(({ block }) => block === 'down'),
  ]

  const rows = rowsWithin(frame, [[frame.left, frame.left + nameWidth(lane.title)]])
  const labels: { readonly row: number; readonly label: Segment }[] = []
  const lines: Line[] = connectors
    .filter(({ entry, from, to }) => from < index && index < to && !lane.holds(entry))
    .map(({ x }) => ({ x, from: -Infinity, to: Infinity }))

  const place = ({ entry, mark, up, down }: (typeof held)[number], from: number, to: number) => {
    const { width, numberWidth } = labelWidths(entry)
    const reach = reachOf(mark)
    const lineFrom = (row: number): Line => ({
      x: connectorAt(mark),
      from: up ? -Infinity : row,
      to: down ? Infinity : row,
    })
    const labeled =
      rows.place(
        reach,
        width,
        from,
        to,
        (row, side) =>
          !lines.some((line) => crosses(line, row, side)) &&
          !labels.some(({ row: other, label }) => crosses(lineFrom(row), other, label)),
      ) ?? rows.place(reach, width, from, to)
    const found = labeled ?? rows.place(reach, numberWidth, from, rows.count() + 1)
    if (found === undefined)
      throw new RangeError(`no room for the label of ${entry.id}, at ${reach.join(' to ')}`)
    labels.push(found)
    lines.push(lineFrom(found.row))
    return { entry, mark, ...found, numbered: labeled === undefined }
  }

  return blocks
    .filter((block) => block.length > 0)
    .flatMap((block, at) => {
      const from = at === 0 ? 0 : rows.count()
      return block.map((each) => place(each, from, Math.max(mostRows, from + block.length)))
    })
}
