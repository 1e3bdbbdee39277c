import { dayNumber } from './day-number.ts'
import { isUndated } from './entry.ts'
import type { Entry } from './entry.ts'
import { extentOf } from './extent.ts'
import { labelAt, labelWidths, textSize } from './label.ts'
import type { Label } from './label.ts'
import { tellersOfEntry } from './lanes.ts'
import type { Lane } from './lanes.ts'
import { arrowLength, bandOf, dotAt, dotRadius, markOf, reachOf, tieAt } from './mark.ts'
import type { Mark } from './mark.ts'
import { pack } from './pack.ts'
import type { Placed } from './pack.ts'
import { scaleOf } from './scale.ts'
import type { Scale } from './scale.ts'
import { shelve } from './shelve.ts'
import type { Teller } from './tellers.ts'
import { textWidth } from './text-width.ts'
import type { View } from './views.ts'

/** What a picture is made of. */
export interface Content {
  readonly entries: readonly Entry[]
  readonly tellers: readonly Teller[]
  readonly lanes: readonly Lane[]
  /** Whether the marks of an entry in two lanes are tied. */
  readonly tied: boolean
  readonly view: View
  /** The day of the panel. */
  readonly today: string
}

/** The picture in coordinates. `y` grows downward, and that of a mark is its middle. */
export interface Layout {
  readonly width: number
  readonly height: number
  readonly scale: Scale
  /** From the top of the first lane to the bottom of the last. */
  readonly top: number
  readonly bottom: number
  readonly lanes: readonly PlacedLane[]
  /** Between the marks of one entry in two lanes. */
  readonly ties: readonly Line[]
  /** What nothing dates. */
  readonly shelf: readonly PlacedMark[]
  /** From an entry down to one on the shelf that comes after it. */
  readonly after: readonly Line[]
  /** The entries whose labels found no room, in the order of their numbers, which begin with 1. */
  readonly numbered: readonly Entry[]
  /** The entries that this view leaves out. */
  readonly leftOut: readonly Entry[]
}

export interface PlacedLane {
  readonly lane: Lane
  readonly y: number
  readonly height: number
  readonly marks: readonly PlacedMark[]
}

export interface PlacedMark {
  readonly entry: Entry
  readonly tellers: readonly Teller[]
  readonly mark: Mark
  readonly y: number
  readonly label: Label
}

/** A line from one mark down to another of the same or of a later entry. */
export interface Line {
  readonly id: string
  readonly x: number
  readonly y1: number
  readonly y2: number
}

const width = 1120
/** Room for the dot of a mark on the first day of the axis. */
const left = 6
const right = width - arrowLength - 5
const reachable = right + arrowLength
const axisHeight = 44
const rowHeight = 20
const lanePadding = 9
/** Room for the name of the shelf, and for the years below the lanes. */
const shelfHead = 44
/** Names of lanes are set bolder than the face that is measured. */
const bold = 1.12
/** How many rows a lane may have before labels give way to numbers. */
const mostRows = 14

/** Lays the picture out. */
export function layout(content: Content): Layout {
  const { entries, tellers, lanes, tied, view, today } = content
  const scale = scaleOfContent(entries, view, today)
  const marks = marksOf(entries, view, scale, dayNumber(today) + 1)
  const ways = waysOf(content, marks)
  const numbered = new Set<Entry>()
  const numberOf = (entry: Entry) => [...numbered.add(entry)].indexOf(entry) + 1
  const placedAt = (entry: Entry, mark: Mark, by: readonly Teller[], y: number, place: Placed): PlacedMark => ({
    entry, mark, tellers: by, y, label: labelAt(entry, place, place.numbered ? numberOf(entry) : null, reachOf(mark)),
  })

  let bottom = axisHeight
  const placedLanes = lanes.map((lane, index): PlacedLane => {
    const y = bottom
    const rows = rowsOfLane(index, lanes, marks, ways)
    const height = Math.max(1, ...rows.map(({ row }) => row + 1)) * rowHeight + 2 * lanePadding
    bottom += height
    // In the order of time, which the keyboard follows.
    const inTime = [...rows].sort((a, b) => entries.indexOf(a.entry) - entries.indexOf(b.entry))
    const placed = inTime.map(({ entry, mark, ...place }) => placedAt(entry, mark, lane.tellersOf(entry), y + lanePadding + (place.row + 0.5) * rowHeight, place))
    return { lane, y, height, marks: placed }
  })
  const inLanes = placedLanes.flatMap((lane) => lane.marks)

  const onShelf = entries.filter((entry) => isUndated(entry) && !marks.has(entry) && (view.undated || inLanes.some((placed) => placed.entry.id === follows(entry))))
  const anchors = new Map(onShelf.map((entry) => [entry.id, inLanes.findLast((placed) => placed.entry.id === follows(entry))]))
  const shelved = shelve(
    onShelf.map((entry) => {
      const anchor = anchors.get(entry.id)
      return { id: entry.id, ...labelWidths(entry), after: anchor === undefined ? follows(entry) : tieAt(anchor.mark) }
    }),
    { left, right: reachable, radius: dotRadius },
  )
  const shelf = onShelf.flatMap((entry) => {
    const place = shelved.get(entry.id)
    return place === undefined ? [] : placedAt(entry, dotAt(place.x), tellersOfEntry(entry, tellers), bottom + shelfHead + (place.row + 0.5) * rowHeight, place)
  })
  const after = shelf.flatMap(({ entry, mark, y }) => {
    const anchor = anchors.get(entry.id) ?? shelf.find((other) => other.entry.id === follows(entry))
    return anchor === undefined ? [] : [{ id: entry.id, x: mark.x1, y1: anchor.y, y2: y }]
  })

  return {
    width,
    height: Math.max(bottom + shelfHead, ...shelf.map(({ y }) => y + rowHeight)) ,
    scale,
    top: axisHeight,
    bottom,
    lanes: placedLanes,
    ties: tied ? tiesOf(inLanes) : [],
    shelf,
    after,
    numbered: [...numbered],
    leftOut: entries.filter((entry) => !marks.has(entry) && !onShelf.includes(entry)),
  }
}

function scaleOfContent(entries: readonly Entry[], view: View, today: string): Scale {
  const bounds = entries.flatMap(({ date }) => date.earliest ?? date.latest ?? []).map(dayNumber)
  return scaleOf(view, { left, right, first: Math.min(dayNumber(today), ...bounds), today: dayNumber(today) + 1 })
}

/** The marks of the entries that have one in the lanes. */
function marksOf(entries: readonly Entry[], view: View, scale: Scale, today: number): ReadonlyMap<Entry, Mark> {
  return new Map(entries.flatMap((entry): [Entry, Mark][] => {
    if (isUndated(entry)) return view.undated && entry.date.duration !== undefined ? [[entry, bandOf(scale)]] : []
    const mark = markOf(extentOf(entry, today), scale)
    return mark === undefined ? [] : [[entry, mark]]
  }))
}

/**
 * A row for each entry of a lane. What is tied to a lane above stands first, what is tied to one below stands last, both
 * nested, so that the ties between two lanes do not cross each other.
 */
function rowsOfLane(index: number, lanes: readonly Lane[], marks: ReadonlyMap<Entry, Mark>, lines: readonly Way[]) {
  const lane = lanes[index]!
  const held = [...marks].flatMap(([entry, mark]) => {
    const own = lines.filter((line) => line.entry === entry)
    const [up, down] = [own.some(({ from, to }) => from < index && index <= to), own.some(({ from, to }) => from <= index && index < to)]
    const isTied = own.some(({ to }) => to < lanes.length)
    return lane.holds(entry) ? { entry, mark, up, down, block: up ? 0 : down && isTied ? 2 : 1 } : []
  })
  const blocks = [
    held.filter(({ block }) => block === 0).reverse(),
    held.filter(({ block }) => block === 1).sort((a, b) => Number(b.mark.shape === 'band') - Number(a.mark.shape === 'band')),
    held.filter(({ block }) => block === 2),
  ]
  const places = pack(
    blocks.map((block) => block.map(({ entry, mark, up, down }) => ({ reach: reachOf(mark), ...labelWidths(entry), line: up || down ? { x: tieAt(mark), up, down } : null }))),
    {
      left,
      right: reachable,
      rows: mostRows,
      taken: [[left, left + textWidth(lane.title, textSize) * bold]],
      lines: lines.flatMap(({ entry, from, to }) => (from < index && index < to && !lane.holds(entry) ? tieAt(marks.get(entry)!) : [])),
    },
  )
  return blocks.flat().map(({ entry, mark }, at) => ({ entry, mark, ...places.flat()[at]! }))
}

/** A line down from an entry, from one lane to another; to the shelf where `to` is behind the last. */
interface Way {
  readonly entry: Entry
  readonly from: number
  readonly to: number
}

/** The lines between the lanes of an entry, where these are tied, and from the last of them to what comes after it on the shelf. */
function waysOf({ entries, lanes, tied }: Content, marks: ReadonlyMap<Entry, Mark>): Way[] {
  const followed = new Set(entries.filter((entry) => isUndated(entry) && !marks.has(entry)).map(follows))
  return [...marks.keys()].flatMap((entry) => {
    const held = lanes.flatMap((lane, index) => (lane.holds(entry) ? [index] : []))
    const [first = 0, last = 0] = [held[0], held.at(-1)]
    return [...(tied && first < last ? [{ entry, from: first, to: last }] : []), ...(followed.has(entry.id) ? [{ entry, from: last, to: lanes.length }] : [])]
  })
}

function tiesOf(placed: readonly PlacedMark[]): Line[] {
  return placed.flatMap(({ entry, mark, y }, index) => {
    const below = placed.slice(index + 1).find((other) => other.entry === entry)
    return below === undefined ? [] : [{ id: entry.id, x: tieAt(mark), y1: y, y2: below.y }]
  })
}

/** What an entry comes after. */
const follows = ({ relations = [] }: Entry): string | undefined => relations.find(({ kind }) => kind === 'after')?.entry
