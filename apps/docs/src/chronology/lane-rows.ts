import type { ChronologyEntry as Entry } from '@nkidp/sino-dprk-data'
import type { Connector } from './connectors.ts'
import type { Lane } from './content.ts'
import { asideOf, labelWidths, nameWidth } from './label.ts'
import { reachOf, type Mark } from './mark.ts'
import { frame } from './measures.ts'
import { rowsWithin, type Placed, type Segment } from './rows.ts'

/** How many rows a lane may have before labels give way to numbers. */
const mostRows = 14

/** A vertical line through the rows between two: a tie, or the way to an undated entry. */
interface Line {
  readonly x: number
  readonly from: number
  readonly to: number
  readonly isTie: boolean
}

const crosses = (line: Line, row: number, label: Segment): boolean =>
  line.from < row && row < line.to && label[0] < line.x && line.x < label[1]

/**
 * A row and a label for each entry of a lane. Entries connected to a lane above come first, those connected to one below
 * last, both nested, so that connectors between two lanes do not cross. Each takes the first row with room: if possible
 * one where no connector crosses a label, or at least no tie; otherwise any; otherwise with a number as its label.
 */
export function laneRows(
  lanes: readonly Lane[],
  index: number,
  marks: ReadonlyMap<Entry, Mark>,
  connectors: readonly Connector[],
): (Placed & { entry: Entry; mark: Mark })[] {
  const lane = lanes[index]!
  const held = [...marks].map(([entry, mark]) => {
    const own = connectors.filter((connector) => connector.entry === entry)
    const up = own.find(({ to }) => to === index)
    const down = own.find(({ from }) => from === index)
    const isTied = down !== undefined && down.to < lanes.length
    return { entry, mark, up, down, block: up ? 'up' : isTied ? 'down' : mark.shape }
  })
  const blocks = [
    held.filter(({ block }) => block === 'up').reverse(),
    [
      ...held.filter(({ block }) => block === 'band'),
      ...held.filter(({ block }) => ['dot', 'bar', 'series'].includes(block)),
    ],
    held.filter(({ block }) => block === 'down'),
  ]

  const rows = rowsWithin(frame, [[frame.left, frame.left + nameWidth(lane.title)]])
  const placed = new Set<Entry>()
  const labels: { readonly row: number; readonly label: Segment }[] = []
  const lines: Line[] = connectors
    .filter(({ from, to }) => from < index && index < to)
    .map(({ x, to }) => ({ x, from: -Infinity, to: Infinity, isTie: to < lanes.length }))

  const place = ({ entry, mark, up, down }: (typeof held)[number], from: number, to: number) => {
    const aside = asideOf(lane.dateOf(entry), lane.tellingsOf(entry))
    const { width, numberWidth } = labelWidths(entry, aside)
    const reach = reachOf(mark)
    const linesFrom = (row: number): Line[] => [
      ...(up ? [{ x: up.x2, from: -Infinity, to: row, isTie: true }] : []),
      ...(down ? [{ x: down.x, from: row, to: Infinity, isTie: down.to < lanes.length }] : []),
    ]
    /** Ties from above to entries that are placed in rows below this one. */
    const coming = held
      .filter((other) => other.up && !placed.has(other.entry) && other.entry !== entry)
      .map((other) => ({ x: other.up!.x2, from: -Infinity, to: Infinity, isTie: true }))
    const isClear = (isCounted: (line: Line) => boolean) => (row: number, side: Segment) =>
      !linesFrom(row).some(({ x }) => side[0] < x && x < side[1]) &&
      ![...lines, ...coming].filter(isCounted).some((line) => crosses(line, row, side)) &&
      !linesFrom(row)
        .filter(isCounted)
        .some((line) => labels.some(({ row: other, label }) => crosses(line, other, label)))
    const labeled =
      rows.place(
        reach,
        width,
        from,
        to,
        isClear(() => true),
      ) ??
      rows.place(
        reach,
        width,
        from,
        to,
        isClear(({ isTie }) => isTie),
      ) ??
      rows.place(reach, width, from, to)
    const found = labeled ?? rows.place(reach, numberWidth, from, rows.count() + 1)
    if (found === undefined)
      throw new RangeError(`no room for the label of ${entry.id}, at ${reach.join(' to ')}`)
    labels.push(found)
    lines.push(...linesFrom(found.row))
    placed.add(entry)
    return { entry, mark, ...found, numbered: labeled === undefined }
  }

  return blocks
    .filter((block) => block.length > 0)
    .flatMap((block, at) => {
      const from = at === 0 ? 0 : rows.count()
      return block.map((each) => place(each, from, Math.max(mostRows, from + block.length)))
    })
}
