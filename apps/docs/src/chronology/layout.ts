import type { ChronologyEntry as Entry } from '@nkidp/sino-dprk-data'
import type { Content, Lane } from './content.ts'
import { isUndated, predecessorOf, suppliedDate, type Bounds } from './entry.ts'
import { endOf, extentOf } from './extent.ts'
import { findingsOf, type Findings } from './findings.ts'
import { labelAt } from './label.ts'
import { markOf, reachOfAll, ringAt, type Mark } from './mark.ts'
import {
  axis,
  gutter,
  headHeight,
  lanePadding,
  lineHeight,
  nameHeight,
  rowHeight,
  shelfHead,
  width,
} from './measures.ts'
import type { PlacedMark } from './placed-mark.ts'
import { scaleOf, type Scale } from './scale.ts'
import { lengthMark } from './shelf.ts'
import { tellerOf } from './tellers.ts'
import type { Telling } from './tellings.ts'
import { tiesOf, type Tie } from './ties.ts'

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
  /** The entries without a date, below the lanes. */
  readonly shelf: readonly PlacedMark[]
  readonly ties: readonly Tie[]
  /** Of a view that shows every entry by speaker. */
  readonly findings: Findings | undefined
  /** The entries that this view leaves out. */
  readonly leftOut: readonly Entry[]
}

const layouts = new WeakMap<Content, Layout>()

/** Places the marks and their ties, once for each content. */
export function layout(content: Content): Layout {
  const known = layouts.get(content) ?? layoutOf(content)
  layouts.set(content, known)
  return known
}

/** Places the marks and their ties, and then the labels again, clear of the ties. */
function layoutOf(content: Content): Layout {
  const { ties, lanes } = layoutAround(content, () => [])
  const crossing = new Map(
    lanes.map(({ lane, marks }) => [
      lane,
      new Map(
        marks.map(({ entry, y }) => [
          entry,
          ties
            .filter(({ y1, y2 }) => y1 <= y && y <= y2)
            .map(({ x, x2, turn }) => (y < turn ? x : x2)),
        ]),
      ),
    ]),
  )
  return layoutAround(content, (lane, entry) => crossing.get(lane)?.get(entry) ?? [])
}

function layoutAround(
  content: Content,
  verticalsAt: (lane: Lane, entry: Entry) => readonly number[],
): Layout {
  const { entries, lanes, view, bySpeaker } = content
  const scale = scaleOf(content)

  let bottom = headHeight
  const placedLanes = lanes.map((lane, index) => {
    const y = bottom
    const isAbove = (entry: Entry) => lanes.slice(0, index).some(({ holds }) => holds(entry))
    const rows = rowsOf(lane, content, scale, isAbove).map(({ entry, marks }) => {
      const tellings = lane.tellingsOf(entry)
      const aside = lane.toldDate(entry) === null && bySpeaker ? wordsOf(tellings) : ''
      return { entry, tellings, marks, aside }
    })
    const marks = inRows(rows, y + nameHeight, (entry) => verticalsAt(lane, entry))
    bottom = (marks.at(-1)?.bottom ?? y + nameHeight) + lanePadding
    return { lane, y, marks }
  })

  const isInLane = (entry: Entry) => lanes.some(({ holds }) => holds(entry))
  const inLanes = new Set(placedLanes.flatMap(({ marks }) => marks.map(({ entry }) => entry)))
  const isShown = (entry: Entry): boolean => {
    if (inLanes.has(entry)) return true
    if (!isInLane(entry) || !isUndated(entry)) return false
    const before = entries.find(({ id }) => id === predecessorOf(entry))
    return view.undated || (before !== undefined && inLanes.has(before))
  }
  const shelved = entries.filter((entry) => !inLanes.has(entry) && isShown(entry))
  const unplaced = shelved.map((entry) => {
    const before = entries.find(({ id }) => id === predecessorOf(entry))
    const mark =
      lengthMark(entry.date.duration, scale) ??
      ringAt(axis.left + (before === undefined ? 0 : later))
    const aside = shelfWords(
      entry,
      before !== undefined && inLanes.has(before) ? before : undefined,
    )
    return { entry, tellings: entry.tellers, marks: [mark], aside }
  })
  const shelf = inRows(unplaced, bottom + shelfHead)
  const starts = placedLanes.flatMap(({ lane, marks }) =>
    marks.flatMap(({ entry }) => extentsOf(lane, entry, content).map(({ extent }) => extent.from)),
  )

  return {
    width,
    height: (shelf.at(-1)?.bottom ?? bottom + 18) + 6,
    scale,
    top: headHeight,
    bottom,
    lanes: placedLanes,
    shelf,
    ties: bySpeaker ? tiesOf(entries, placedLanes) : [],
    findings:
      bySpeaker && view.undated
        ? findingsOf(
            entries,
            starts.filter((time) => time >= scale.linearFrom),
          )
        : undefined,
    leftOut: entries.filter((entry) => !isShown(entry)),
  }
}

/** How far an entry on the shelf that comes after another is moved in, for its arrow. */
const later = 26

/** One below the other. */
function inRows(
  unplaced: readonly Omit<PlacedMark, 'y' | 'bottom' | 'label'>[],
  top: number,
  verticalsAt: (entry: Entry) => readonly number[] = () => [],
): PlacedMark[] {
  let bottom = top
  return unplaced.map((row) => {
    const text = row.entry.title + row.aside
    const label = labelAt(reachOfAll(onAxis(row.marks)), text, verticalsAt(row.entry))
    const y = bottom + rowHeight / 2
    bottom += rowHeight + (label.lines.length - 1) * lineHeight
    return { ...row, label, y, bottom }
  })
}

const onAxis = (marks: readonly Mark[]): readonly Mark[] => {
  const dated = marks.filter(({ by }) => by !== 'nobody')
  return dated.length > 0 ? dated : marks
}

/** The words given in place of a date. */
function wordsOf(tellings: readonly Telling[]): string {
  const words = tellings.flatMap(({ date }) => date?.verbatim ?? [])
  return words.length === 0 ? '' : ` “${words.join('”, “')}”`
}

/** Who tells an entry on the shelf, with the words given in place of a date, and what it comes after. */
function shelfWords({ tellers }: Entry, before: Entry | undefined): string {
  const who = tellers
    .map(tellerOf)
    .map(({ short }) => short)
    .join(', ')
  const after = before === undefined ? '' : `; after: ${before.title}`
  return ` (${who}${wordsOf(tellers).replace(' ', ': ')}${after})`
}

/** The extents of an entry in a lane: of the date that the editors supply, and of the date that is told. */
function extentsOf(lane: Lane, entry: Entry, { today }: Content) {
  const extent = (date: Bounds) => extentOf(entry.kind, date, endOf(today))
  const [supplied, told] = [suppliedDate(entry), lane.toldDate(entry)]
  return [
    ...(supplied === null ? [] : [{ by: 'editors' as const, extent: extent(supplied) }]),
    ...(told === null ? [] : [{ by: 'teller' as const, extent: extent(told) }]),
  ]
}

/**
 * The entries of a lane in the view, by the year of their date there. What only another speaker dates comes first if
 * that speaker is above, otherwise last, so that its tie is short.
 */
function rowsOf(
  lane: Lane,
  content: Content,
  scale: Scale,
  isAbove: (entry: Entry) => boolean,
): { entry: Entry; marks: readonly Mark[] }[] {
  const { entries, bySpeaker, today } = content
  return entries
    .filter(lane.holds)
    .flatMap((entry) => {
      const extents = extentsOf(lane, entry, content)
      const dated = extents
        .flatMap(({ by, extent }) => markOf(extent, by, scale) ?? [])
        .sort((a, b) => b.x2 - b.x1 - (a.x2 - a.x1))
      const isElsewhere =
        extents.length === 0 &&
        bySpeaker &&
        !isUndated(entry) &&
        markOf(extentOf(entry.kind, entry.date, endOf(today)), 'teller', scale) !== undefined
      if (dated.length === 0 && !isElsewhere) return []
      const ring = bySpeaker && lane.toldDate(entry) === null ? [ringAt(gutter.ring)] : []
      const year = new Date(extents.at(-1)?.extent.from ?? 0).getUTCFullYear()
      const place = isElsewhere ? (isAbove(entry) ? -Infinity : Infinity) : year
      return { entry, marks: [...dated, ...ring], place }
    })
    .sort((a, b) => (a.place === b.place ? 0 : a.place - b.place))
}
