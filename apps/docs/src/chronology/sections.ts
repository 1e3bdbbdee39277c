import type { ChronologyEntry as Entry } from '@nkidp/sino-dprk-data'
import { isUndated } from './entry.ts'
import type { Years } from './scale.ts'
import { wholeView, type View } from './views.ts'

/** A section of the list that narrow screens show, with the years of its strip of time. */
interface Section {
  readonly title: string
  readonly entries: readonly Entry[]
  readonly years: Years | null
}

/** The entries of a view in sections: by theme, or by the decade in which they begin (or end, if the beginning is unknown). */
export function sectionsOf(view: View, entries: readonly Entry[]): Section[] {
  if (view.by === 'theme')
    return view.lanes.map(({ title, holds }) => ({
      title,
      entries: entries.filter(holds),
      years: { ...view, step: view.step === 1 ? 1 : 20 },
    }))
  return [...Map.groupBy(entries, decadeOf)]
    .sort(([a], [b]) => a - b)
    .map(([decade, entries]) => {
      if (decade === Infinity) return { title: 'Without a date', entries, years: null }
      if (decade > -Infinity)
        return { title: `${decade}s`, entries, years: { from: decade, to: decade + 9, step: 2 } }
      const first = Math.min(...entries.map(yearOf))
      const from = Math.floor(first / 100) * 100
      return { title: 'Before 1945', entries, years: { from, to: wholeView.from - 1, step: 100 } }
    })
}

const yearOf = ({ date: { earliest, latest } }: Entry): number =>
  Number((earliest ?? latest ?? '').slice(0, -6))

function decadeOf(entry: Entry): number {
  if (isUndated(entry)) return Infinity
  const year = yearOf(entry)
  return year < wholeView.from ? -Infinity : Math.floor(year / 10) * 10
}
