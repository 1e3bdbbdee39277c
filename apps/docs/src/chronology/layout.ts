import { tellerOf } from './tellers.ts'
import type { Teller } from './tellers.ts'
import type { Content } from './content.ts'
import { dayNumber } from './day-number.ts'
import { isUndated } from './entry.ts'
import type { Entry } from './entry.ts'
import { extentOf } from './extent.ts'
import { labelAt, labelWidths } from './label.ts'
import type { Label } from './label.ts'
import { laneRows } from './lane-rows.ts'
import type { Lane } from './lanes.ts'
import { bandOf, dotAt, dotRadius, markOf, reachOf, tieAt } from './mark.ts'
import type { Mark } from './mark.ts'
import { axis, frame, headHeight, lanePadding, rowHeight, shelfHead } from './measures.ts'
import type { Placed } from './pack.ts'
import { scaleOf } from './scale.ts'
import type { Scale } from './scale.ts'
import { shelve } from './shelve.ts'
import { predecessorOf, waysOf } from './ways.ts'

/** The picture in coordinates. `y` grows downward, and that of a mark is its middle. */
export interface Layout {
  readonly width: number
  readonly height: number
  readonly scale: Scale
  /** From the top of the first lane to the bottom of the last. */
  readonly top: number
  readonly bottom: number
  readonly lanes: readonly {
    readonly lane: Lane
    readonly y: number
    readonly marks: readonly PlacedMark[]
  }[]
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

/** An entry in a lane or on the shelf. Its marks in a lane stand in the order of time, which the keyboard follows. */
export interface PlacedMark {
  readonly entry: Entry
  /** Whose colors it has. */
  readonly tellers: readonly Teller[]
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

/** Lays the picture out. */
export function layout(content: Content): Layout {
  const { entries, lanes, tied, view } = content
  const scale = scaleOfContent(content)
  const marks = marksOf(content, scale)
  const ways = waysOf(content, marks)
  const numbered = new Set<Entry>()
  const labelOf = (entry: Entry, mark: Mark, place: Placed): Label => {
    if (place.numbered) numbered.add(entry)
    return labelAt(
      entry,
      place,
      place.numbered ? [...numbered].indexOf(entry) + 1 : null,
      reachOf(mark),
    )
  }

  let bottom = headHeight
  const placedLanes = lanes.map((lane, index) => {
    const y = bottom
    const rows = laneRows(lanes, index, marks, ways)
    bottom += Math.max(1, ...rows.map(({ row }) => row + 1)) * rowHeight + 2 * lanePadding
    const placed = rows.map(({ entry, mark, ...place }): PlacedMark => ({
      entry,
      mark,
      tellers: lane.tellersOf(entry),
      y: y + lanePadding + (place.row + 0.5) * rowHeight,
      label: labelOf(entry, mark, place),
    }))
    return {
      lane,
      y,
      marks: placed.sort((a, b) => entries.indexOf(a.entry) - entries.indexOf(b.entry)),
    }
  })
  const inLanes = placedLanes.flatMap((lane) => lane.marks)

  const markBefore = (entry: Entry) =>
    inLanes.findLast((placed) => placed.entry.id === predecessorOf(entry))
  const onShelf = entries.filter(
    (entry) =>
      isUndated(entry) && !marks.has(entry) && (view.undated || markBefore(entry) !== undefined),
  )
  const places = shelve(
    onShelf.map((entry) => {
      const before = markBefore(entry)
      return {
        id: entry.id,
        ...labelWidths(entry),
        after: before === undefined ? predecessorOf(entry) : tieAt(before.mark),
      }
    }),
    { ...frame, radius: dotRadius },
  )
  const shelf = onShelf.map((entry, index): PlacedMark => {
    const place = places[index]!
    const mark = dotAt(place.x)
    return {
      entry,
      mark,
      tellers: entry.tellers.map(tellerOf),
      y: bottom + shelfHead + (place.row + 0.5) * rowHeight,
      label: labelOf(entry, mark, place),
    }
  })

  return {
    width: frame.width,
    height: Math.max(bottom + shelfHead, ...shelf.map(({ y }) => y + rowHeight)),
    scale,
    top: headHeight,
    bottom,
    lanes: placedLanes,
    ties: tied
      ? inLanes.flatMap((upper, index) =>
          lineTo(
            upper,
            inLanes.slice(index + 1).find(({ entry }) => entry === upper.entry),
          ),
        )
      : [],
    shelf,
    after: shelf.flatMap((later) => {
      const earlier =
        markBefore(later.entry) ??
        shelf.find(({ entry }) => entry.id === predecessorOf(later.entry))
      return earlier === undefined ? [] : lineTo(earlier, later)
    }),
    numbered: [...numbered],
    leftOut: entries.filter((entry) => !marks.has(entry) && !onShelf.includes(entry)),
  }
}

const lineTo = (upper: PlacedMark, lower: PlacedMark | undefined): Line[] =>
  lower === undefined
    ? []
    : [{ id: lower.entry.id, x: tieAt(lower.mark), y1: upper.y, y2: lower.y }]

function scaleOfContent({ entries, view, today }: Content): Scale {
  const days = entries.flatMap(({ date }) => date.earliest ?? date.latest ?? [])
  return scaleOf(view, {
    ...axis,
    first: Math.min(...[today, ...days].map(dayNumber)),
    today: dayNumber(today) + 1,
  })
}

/** The marks of the entries that have one in the lanes: what is dated within the view, and what has a length and no date. */
function marksOf({ entries, view, today }: Content, scale: Scale): ReadonlyMap<Entry, Mark> {
  return new Map(
    entries.flatMap((entry): [Entry, Mark][] => {
      if (isUndated(entry))
        return view.undated && entry.date.duration !== undefined ? [[entry, bandOf(scale)]] : []
      const mark = markOf(extentOf(entry, dayNumber(today) + 1), scale)
      return mark === undefined ? [] : [[entry, mark]]
    }),
  )
}
