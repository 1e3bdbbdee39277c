import { dayNumber } from './day-number.ts'
import type { View } from './views.ts'

/** Where time stands on the axis. Positions are in the units of the picture. */
export interface Scale {
  /** The place of a day; beyond `left` and `right` for a day that the view leaves out. */
  readonly x: (day: number) => number
  readonly left: number
  readonly right: number
  /** The first day that the view shows, and the day after the last. */
  readonly from: number
  readonly to: number
  /** Where the strip of what lies before ends, and the linear axis begins. */
  readonly strip: { readonly end: number; readonly start: number } | null
  readonly ticks: readonly { readonly x: number; readonly label: string }[]
}

const stripShare = 0.15
const breakWidth = 12

/** The first day of a year. */
const newYear = (year: number): number =>
  dayNumber(`${year < 0 ? '-' : ''}${String(Math.abs(year)).padStart(4, '0')}-01-01`)

/** The axis of a view from `left` to `right`. `first` is the earliest day that is told, `today` that of the panel, where the axis ends at the latest. */
export function scaleOf(
  view: View,
  { left, right, first, today }: { left: number; right: number; first: number; today: number },
): Scale {
  const from = newYear(view.from)
  const to = Math.min(newYear(view.to + 1), today)
  const break_ = left + (right - left) * stripShare
  const start = view.before ? break_ : left
  const linear = (day: number) => start + ((day - from) / (to - from)) * (right - start)
  const years = Array.from(
    { length: view.to - view.from + 1 },
    (_, index) => view.from + index,
  ).filter((year) => year % view.step === 0)
  const ticks = years.map((year) => ({ x: linear(newYear(year)), label: String(year) }))
  if (!view.before) return { x: linear, left, right, from, to, strip: null, ticks }

  const century = Math.min(
    Math.floor(new Date(first * 86_400_000).getUTCFullYear() / 100),
    Math.floor((view.from - 1) / 100),
  )
  const origin = newYear(century * 100)
  const end = break_ - breakWidth
  const compressed = (day: number) => left + ((day - origin) / (from - origin)) * (end - left)
  const centuries = Array.from(
    { length: Math.floor(view.from / 100) - century + 1 },
    (_, index) => (century + index) * 100,
  )
  return {
    x: (day) => (day < from ? compressed(day) : linear(day)),
    left,
    right,
    from: origin,
    to,
    strip: { end, start: break_ },
    ticks: [
      ...centuries.map((year) => ({ x: compressed(newYear(year)), label: String(year) })),
      ...ticks,
    ],
  }
}
