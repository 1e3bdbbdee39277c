import { endOf, startOf } from './extent.ts'
import type { Content } from './content.ts'
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
  /** Where the compressed strip ends, and the linear axis starts. */
  readonly strip: { readonly end: number; readonly start: number } | null
  readonly ticks: readonly { readonly x: number; readonly label: string }[]
}

const stripShare = 0.15
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

export function scaleOf({ entries, view, today }: Content): Scale {
  const { left, right } = axis
  const [from, to] = [newYear(view.from), Math.min(newYear(view.to + 1), endOf(today))]
  const start = view.before ? left + (right - left) * stripShare : left
  const x = linear([from, to], [start, right])
  const ticks = ticksOf(x, view.from, view.to, view.step)
  if (!view.before) return { x, left, right, from, to, strip: null, ticks }

  const days = entries
    .flatMap(({ date, tellers }) => [date, ...tellers.flatMap((telling) => telling.date ?? [])])
    .flatMap(({ earliest, latest }) => earliest ?? latest ?? [])
  const first = new Date(Math.min(...[today, ...days].map(startOf))).getUTCFullYear()
  const origin = Math.floor(Math.min(first, view.from - 1) / 100) * 100
  const end = start - breakWidth
  const compressed = linear([newYear(origin), from], [left, end])
  return {
    x: (time) => (time < from ? compressed : x)(time),
    left,
    right,
    from: newYear(origin),
    to,
    strip: { end, start },
    ticks: [...ticksOf(compressed, origin, view.from, 100), ...ticks],
  }
}
