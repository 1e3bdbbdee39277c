import { chronology, type ChronologyEntry as Entry } from '@nkidp/sino-dprk-data'
import { isUndated, predecessorOf } from './entry.ts'
import { extentOf, extentsOf } from './extent.ts'
import { findingsOf } from './findings.ts'
import { labelAt } from './label.ts'
import { lengthMark, markOf, marksOf, reachOfAll, ringAt, type PlacedMark } from './mark.ts'
import {
  axis,
  headHeight,
  lanePadding,
  lineHeight,
  nameHeight,
  rowHeight,
  shelfHead,
} from './measures.ts'
import { scaleOf, type Scale } from './scale.ts'
import { tellerOf } from './tellers.ts'
import type { Telling } from './tellings.ts'
import { tiesOf } from './ties.ts'
import type { View } from './views.ts'

/** The picture in coordinates. `y` grows downward, and that of a mark is its middle. */
export type Layout = ReturnType<typeof layout>

/** Places the marks and their ties, and then the labels again, clear of the ties. */
export function layout(view: View, entries: readonly Entry[] = chronology) {
  const { ties, lanes } = layoutAround(view, entries, () => [])
  return layoutAround(view, entries, (index, entry) => {
    const y = lanes[index]?.marks.find((mark) => mark.entry === entry)?.y ?? NaN
    return ties
      .filter(({ y1, y2 }) => y1 <= y && y <= y2)
      .map(({ x, x2, turn }) => (y < turn ? x : x2))
  })
}

/** @param verticalsAt The lines that cross an entry in a lane. */
function layoutAround(
  view: View,
  entries: readonly Entry[],
  verticalsAt: (lane: number, entry: Entry) => readonly number[],
) {
  const scale = scaleOf(view, entries)
  const bySpeaker = view.by === 'speaker'

  let bottom = headHeight
  const lanes = view.lanes.map((lane, index) => {
    const y = bottom
    const rows = rowsOf(view, index, entries, scale).map(({ entry, marks }) => {
      const tellings = lane.tellingsOf(entry)
      const aside = lane.toldDate(entry) === null && bySpeaker ? wordsOf(tellings) : ''
      return { entry, tellings, marks, aside }
    })
    const marks = inRows(rows, y + nameHeight, (entry) => verticalsAt(index, entry))
    bottom = (marks.at(-1)?.bottom ?? y + nameHeight) + lanePadding
    return { lane, y, marks }
  })

  const inLanes = new Set(lanes.flatMap(({ marks }) => marks.map(({ entry }) => entry)))
  const shelved = entries
    .filter((entry) => isUndated(entry) && !inLanes.has(entry))
    .filter((entry) => view.lanes.some(({ holds }) => holds(entry)))
    .map((entry) => ({ entry, before: entries.find(({ id }) => id === predecessorOf(entry)) }))
    .map(({ entry, before }) => ({
      entry,
      isLater: before !== undefined,
      before: before && inLanes.has(before) ? before : undefined,
    }))
    .filter(({ before }) => view.undated || before !== undefined)
  const shelf = inRows(
    shelved.map(({ entry, isLater, before }) => ({
      entry,
      tellings: entry.tellers,
      marks: [lengthMark(entry.date.duration, scale) ?? ringAt(axis.left + (isLater ? later : 0))],
      aside: shelfWords(entry, before),
    })),
    bottom + shelfHead,
  )
  const shown = new Set([...inLanes, ...shelved.map(({ entry }) => entry)])
  const starts = lanes.flatMap(({ lane, marks }) =>
    marks.flatMap(({ entry }) => extentsOf(entry, lane.toldDate(entry)).map(({ from }) => from)),
  )

  return {
    height: (shelf.at(-1)?.bottom ?? bottom + 18) + 6,
    scale,
    /** The top of the first lane, and the bottom of the last. */
    top: headHeight,
    bottom,
    lanes,
    /** The entries without a date, below the lanes. */
    shelf,
    ties: bySpeaker ? tiesOf(entries, lanes) : [],
    /** Only of a view that shows every entry by speaker. */
    findings:
      bySpeaker && view.undated
        ? findingsOf(
            entries,
            starts.filter((time) => time >= scale.linearFrom),
          )
        : undefined,
    /** The entries that this view shows. */
    shown: entries.filter((entry) => shown.has(entry)),
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
    const dated = row.marks.filter(({ by }) => by !== 'nobody')
    const reach = reachOfAll(dated.length > 0 ? dated : row.marks)
    const label = labelAt(reach, text, verticalsAt(row.entry))
    const y = bottom + rowHeight / 2
    bottom += rowHeight + (label.lines.length - 1) * lineHeight
    return { ...row, label, y, bottom }
  })
}

/** The words given in place of a date. */
function wordsOf(tellings: readonly Telling[]): string {
  const words = tellings.flatMap(({ date }) => date?.verbatim ?? [])
  return words.length === 0 ? '' : ` “${words.join('”, “')}”`
}

/** Who tells an entry on the shelf, with the words given in place of a date, and what it comes after. */
function shelfWords({ tellers }: Entry, before: Entry | undefined): string {
  const who = tellers.map((telling) => tellerOf(telling).short).join(', ')
  const after = before === undefined ? '' : `; after: ${before.title}`
  return ` (${who}${wordsOf(tellers).replace(' ', ': ')}${after})`
}

/**
 * The entries of a lane in the view, by the year of their date there. What only another speaker dates comes first if
 * that speaker is above, otherwise last, so that its tie is short.
 */
function rowsOf(view: View, index: number, entries: readonly Entry[], scale: Scale) {
  const lane = view.lanes[index]!
  const isAbove = (entry: Entry) => view.lanes.slice(0, index).some(({ holds }) => holds(entry))
  return entries
    .filter(lane.holds)
    .flatMap((entry) => {
      const told = lane.toldDate(entry)
      const dated = marksOf(entry, told, scale)
      const own = extentsOf(entry, told).at(-1)
      const isElsewhere =
        own === undefined &&
        view.by === 'speaker' &&
        !isUndated(entry) &&
        markOf({ by: 'teller', ...extentOf(entry.kind, entry.date) }, scale) !== undefined
      if (dated.length === 0 && !isElsewhere) return []
      const ring = view.by === 'speaker' && told === null ? [ringAt()] : []
      const year = new Date(own?.from ?? 0).getUTCFullYear()
      const place = isElsewhere ? (isAbove(entry) ? -Infinity : Infinity) : year
      return { entry, marks: [...dated, ...ring], place }
    })
    .sort((a, b) => (a.place === b.place ? 0 : a.place - b.place))
}
