import type { ChronologyEntry as Entry } from '@nkidp/sino-dprk-data'
import { startOf, today } from './extent.ts'
import { axis, type Segment } from './measures.ts'
import type { View } from './views.ts'

/** Years on a linear axis, with a tick every `step` years. */
export type Years = Pick<View, 'from' | 'to' | 'step'>

/** The time axis, in the units of the picture. */
export interface Scale {
  /** The position of a time; outside `left` and `right` for a time outside the view. */
  readonly x: (time: number) => number
  readonly left: number
  readonly right: number
  /** The start and the end of the view. */
  readonly from: number
  readonly to: number
  /** Where the linear axis starts, in time, and how long a year is on it. */
  readonly linearFrom: number
  readonly year: number
  /** Where the compressed strip ends, and the linear axis starts. */
  readonly strip: { readonly end: number; readonly start: number } | null
  readonly ticks: readonly { readonly x: number; readonly label: string }[]
}

const stripShare = 0.12
const breakWidth = 12

const newYear = (year: number): number => new Date(0).setUTCFullYear(year)

const linear =
  ([from, to]: Segment, [left, right]: Segment) =>
  (time: number): number =>
    left + ((time - from) / (to - from)) * (right - left)

/** Ticks at the multiples of `step` from one year to another. */
function ticksOf(x: (time: number) => number, { from, to, step }: Years) {
  const first = Math.ceil(from / step)
  return Array.from({ length: Math.floor(to / step) - first + 1 }, (_, index) => {
    const year = (first + index) * step
    return { x: x(newYear(year)), label: String(year) }
  })
}

/** A linear axis over some years, until today at most. */
export function linearScale(years: Years, [left, right]: Segment): Scale {
  const [from, to] = [newYear(years.from), Math.min(newYear(years.to + 1), today)]
  const x = linear([from, to], [left, right])
  const year = x(newYear(years.from + 1)) - left
  const ticks = ticksOf(x, years).filter((tick) => tick.x <= right)
  return { x, left, right, from, to, linearFrom: from, year, strip: null, ticks }
}

export function scaleOf(view: View, entries: readonly Entry[]): Scale {
  const { left, right } = axis
  const start = view.before ? left + (right - left) * stripShare : left
  const scale = linearScale(view, [start, right])
  if (!view.before) return scale

  const days = entries
    .flatMap(({ date, tellers }) => [date, ...tellers.flatMap((telling) => telling.date ?? [])])
    .flatMap(({ earliest, latest }) => earliest ?? latest ?? [])
  const first = new Date(Math.min(today, ...days.map(startOf))).getUTCFullYear()
  const origin = Math.floor(Math.min(first, view.from - 1) / 100) * 100
  const end = start - breakWidth
  const compressed = linear([newYear(origin), scale.from], [left, end])
  return {
    ...scale,
    x: (time) => (time < scale.from ? compressed : scale.x)(time),
    left,
    from: newYear(origin),
    strip: { end, start },
    ticks: [...ticksOf(compressed, { from: origin, to: view.from, step: 100 }), ...scale.ticks],
  }
}
