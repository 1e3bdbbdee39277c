import { endOf, startOf } from './extent.ts'
import type { Content, Years } from './content.ts'
import { axis } from './measures.ts'

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
  ([from, to]: readonly [number, number], [left, right]: readonly [number, number]) =>
  (time: number): number =>
    left + ((time - from) / (to - from)) * (right - left)

/** Ticks at the multiples of `step` from one year to another. */
function ticksOf(x: (time: number) => number, from: number, to: number, step: number) {
  const first = Math.ceil(from / step)
  return Array.from({ length: Math.floor(to / step) - first + 1 }, (_, index) => {
    const year = (first + index) * step
    return { x: x(newYear(year)), label: String(year) }
  })
}

/** A linear axis over some years, until today at most. */
export function linearScale(
  { from: first, to: last, step }: Years,
  [left, right]: readonly [number, number],
  today: number,
): Scale {
  const [from, to] = [newYear(first), Math.min(newYear(last + 1), today)]
  const x = linear([from, to], [left, right])
  const year = x(newYear(first + 1)) - left
  const ticks = ticksOf(x, first, last, step).filter((tick) => tick.x <= right)
  return { x, left, right, from, to, linearFrom: from, year, strip: null, ticks }
}

export function scaleOf({ entries, view, today }: Content): Scale {
  const { left, right } = axis
  const start = view.before ? left + (right - left) * stripShare : left
  const scale = linearScale(view, [start, right], endOf(today))
  if (!view.before) return scale

  const days = entries
    .flatMap(({ date, tellers }) => [date, ...tellers.flatMap((telling) => telling.date ?? [])])
    .flatMap(({ earliest, latest }) => earliest ?? latest ?? [])
  const first = new Date(Math.min(...[today, ...days].map(startOf))).getUTCFullYear()
  const origin = Math.floor(Math.min(first, view.from - 1) / 100) * 100
  const end = start - breakWidth
  const compressed = linear([newYear(origin), scale.from], [left, end])
  return {
    ...scale,
    x: (time) => (time < scale.from ? compressed : scale.x)(time),
    left,
    from: newYear(origin),
    strip: { end, start },
    ticks: [...ticksOf(compressed, origin, view.from, 100), ...scale.ticks],
  }
}
