import type { ChronologyEntry as Entry } from '@nkidp/sino-dprk-data'
import { connectorsOf, predecessorOf } from './connectors.ts'
import type { Content, Lane } from './content.ts'
import { isUndated, type EntryDate } from './entry.ts'
import { endOf, extentOf } from './extent.ts'
import { asideOf, labelAt, labelWidths, type Label } from './label.ts'
import { laneRows } from './lane-rows.ts'
import { bandOf, connectorAt, dotAt, markOf, reachOf, type Mark } from './mark.ts'
import { frame, headHeight, lanePadding, rowHeight, undatedHead } from './measures.ts'
import type { Placed } from './rows.ts'
import { scaleOf, type Scale } from './scale.ts'
import type { Telling } from './tellings.ts'
import { placeUndated } from './undated.ts'

/** The picture in coordinates. `y` grows downward, and that of a mark is its middle. */
export interface Layout {
  readonly width: number
  readonly height: number
  readonly scale: Scale
  /** The top of the first lane, and the bottom of the last. */
  readonly top: number
  readonly bottom: number
  readonly lanes: readonly {
    readonly lane: Lane
    readonly y: number
    readonly marks: readonly PlacedMark[]
  }[]
  readonly undated: readonly PlacedMark[]
  /** Between the marks of one entry in two lanes. */
  readonly ties: readonly Tie[]
  /** From an entry down to an undated entry that comes after it. */
  readonly after: readonly Line[]
  /** The entries that have a number in place of a label, from 1. */
  readonly numbered: readonly Entry[]
  /** The entries that this view leaves out. */
  readonly leftOut: readonly Entry[]
}

/** Marks in a lane are in chronological order, which the keyboard follows. */
export interface PlacedMark {
  readonly entry: Entry
  readonly tellings: readonly Telling[]
  /** Where it is: the date of the entry, or that of a teller. */
  readonly date: EntryDate
  /** What follows its title. */
  readonly aside: string
  readonly mark: Mark
  readonly y: number
  readonly label: Label
}

interface Line {
  readonly id: string
  readonly x: number
  readonly y1: number
  readonly y2: number
}

/** A line down from `x`, then along the top of the lower lane to `x2`, then down. */
interface Tie extends Line {
  readonly x2: number
  readonly turn: number
}

export function layout(content: Content): Layout {
  const { entries, lanes, view } = content
  const scale = scaleOf(content)
  const marksByLane = lanes.map((lane) => marksOf(lane, content, scale))
  const isInLane = (entry: Entry) => marksByLane.some((marks) => marks.has(entry))
  const connectors = connectorsOf(content, marksByLane)
  const numbered: Entry[] = []

  const placedMark = (
    entry: Entry,
    mark: Mark,
    date: EntryDate,
    tellings: readonly Telling[],
    place: Placed,
    top: number,
  ): PlacedMark => {
    if (place.numbered && !numbered.includes(entry)) numbered.push(entry)
    const number = place.numbered ? numbered.indexOf(entry) + 1 : null
    return {
      entry,
      mark,
      date,
      tellings,
      aside: asideOf(date, tellings),
      y: top + (place.row + 0.5) * rowHeight,
      label: labelAt(entry, place.label, number, reachOf(mark)),
    }
  }

  let bottom = headHeight
  const placedLanes = lanes.map((lane, index) => {
    const y = bottom
    const rows = laneRows(lanes, index, marksByLane[index]!, connectors)
    bottom += Math.max(1, ...rows.map(({ row }) => row + 1)) * rowHeight + 2 * lanePadding
    const placed = rows.map(({ entry, mark, ...place }) =>
      placedMark(entry, mark, lane.dateOf(entry), lane.tellingsOf(entry), place, y + lanePadding),
    )
    return {
      lane,
      y,
      marks: placed.sort((a, b) => entries.indexOf(a.entry) - entries.indexOf(b.entry)),
    }
  })
  const inLanes = placedLanes.flatMap((lane) => lane.marks)

  const markBefore = (entry: Entry) =>
    inLanes.findLast((placed) => placed.entry.id === predecessorOf(entry))
  const shown = entries.filter(
    (entry) =>
      isUndated(entry) && !isInLane(entry) && (view.undated || markBefore(entry) !== undefined),
  )
  const places = placeUndated(
    shown.map((entry) => {
      const before = markBefore(entry)
      return {
        id: entry.id,
        ...labelWidths(entry, asideOf(entry.date, entry.tellers)),
        after: before === undefined ? predecessorOf(entry) : connectorAt(before.mark),
      }
    }),
  )
  const undated = shown.map((entry, index) => {
    const place = places[index]!
    const { date, tellers } = entry
    return placedMark(entry, dotAt(place.x), date, tellers, place, bottom + undatedHead)
  })

  return {
    width: frame.width,
    height: Math.max(bottom + undatedHead, ...undated.map(({ y }) => y + rowHeight)),
    scale,
    top: headHeight,
    bottom,
    lanes: placedLanes,
    undated,
    ties: connectors.flatMap(({ entry, x, x2, from, to }) => {
      const of = (placed: PlacedMark) => placed.entry === entry
      const [upper, lower] = [placedLanes[from]?.marks.find(of), placedLanes[to]?.marks.find(of)]
      return upper === undefined || lower === undefined
        ? []
        : [{ id: entry.id, x, y1: upper.y, turn: placedLanes[to]!.y, x2, y2: lower.y }]
    }),
    after: undated.flatMap((later) => {
      const isEarlier = ({ entry }: PlacedMark) => entry.id === predecessorOf(later.entry)
      const earlier = inLanes.findLast(isEarlier) ?? undated.find(isEarlier)
      return earlier === undefined ? [] : lineTo(earlier, later)
    }),
    numbered,
    leftOut: entries.filter((entry) => !isInLane(entry) && !shown.includes(entry)),
  }
}

const lineTo = (upper: PlacedMark, lower: PlacedMark | undefined): Line[] =>
  lower === undefined
    ? []
    : [{ id: lower.entry.id, x: connectorAt(lower.mark), y1: upper.y, y2: lower.y }]

/** The marks of a lane: of entries that it dates within the view, and of those with a duration and no date. */
function marksOf(
  lane: Lane,
  { entries, view, today }: Content,
  scale: Scale,
): ReadonlyMap<Entry, Mark> {
  const markIn = ({ kind }: Entry, date: EntryDate): Mark | undefined => {
    if (!isUndated({ date })) return markOf(extentOf({ kind, date }, endOf(today)), scale)
    return view.undated && date.duration !== undefined ? bandOf(scale) : undefined
  }
  return new Map(
    entries
      .filter(lane.holds)
      .map((entry) => [entry, markIn(entry, lane.dateOf(entry))] as const)
      .filter((pair): pair is [Entry, Mark] => pair[1] !== undefined),
  )
}
