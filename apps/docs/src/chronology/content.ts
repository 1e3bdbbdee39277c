import { chronology, event, themes, type ChronologyEntry as Entry } from '@nkidp/sino-dprk-data'
import { hasPlace, isUndated, reportedDate, type Bounds } from './entry.ts'
import { tellerOf, tellers } from './tellers.ts'
import type { Telling } from './tellings.ts'
import { groupings, viewNames, views, type Grouping, type View, type ViewName } from './views.ts'

export interface Content {
  /** In chronological order. */
  readonly entries: readonly Entry[]
  readonly lanes: readonly Lane[]
  /** Whether the lanes are speakers: the marks of an entry in two lanes are tied, and what a speaker does not date is in the gutter. */
  readonly bySpeaker: boolean
  readonly view: View
  readonly today: string
}

export interface Lane {
  readonly id: string
  readonly title: string
  readonly holds: (entry: Entry) => boolean
  /** The tellings of an entry that its mark stands for, in the colors of their tellers. */
  readonly tellingsOf: (entry: Entry) => readonly Telling[]
  /** The date that is told there; null if none is. */
  readonly toldDate: (entry: Entry) => Bounds | null
}

const lanes: Readonly<Record<Grouping, readonly Lane[]>> = {
  teller: tellers.map((teller) => {
    const tellingsOf = (entry: Entry) =>
      entry.tellers.filter((telling) => tellerOf(telling) === teller)
    return {
      id: teller.id,
      title: teller.title,
      holds: (entry) => tellingsOf(entry).length > 0,
      tellingsOf,
      toldDate: (entry) =>
        tellingsOf(entry).find(({ date }) => date && hasPlace(date))?.date ?? null,
    }
  }),
  theme: Object.entries(themes).map(([id, { label }]) => ({
    id,
    title: label,
    holds: (entry) => entry.themes.some((theme) => theme === id),
    tellingsOf: ({ tellers }) => tellers,
    toldDate: reportedDate,
  })),
}

const contents = viewNames.flatMap((view) =>
  groupings.map((by) => ({
    of: { view, by },
    content: {
      entries: chronology,
      lanes: lanes[by],
      bySpeaker: by === 'teller',
      view: views[view],
      today: event.date.latest ?? event.start.slice(0, 10),
    } satisfies Content,
  })),
)

/** What a view shows, as one object, so that it is laid out once. */
export const contentOf = (view: ViewName, by: Grouping): Content =>
  contents.find(({ of }) => of.view === view && of.by === by)!.content

/** Years on a linear axis, with a tick every `step` years. */
export interface Years {
  readonly from: number
  readonly to: number
  readonly step: number
}

/** A section of the list that narrow screens show, with the years of its strip of time. */
export interface Section {
  readonly title: string
  readonly entries: readonly Entry[]
  readonly years: Years | null
}

/** Entries by the decade in which they begin (or end, if the beginning is unknown); undated entries come last. */
export const byDecade = (entries: readonly Entry[]): Section[] =>
  [...Map.groupBy(entries, decadeOf)]
    .sort(([a], [b]) => a - b)
    .map(([decade, entries]) => {
      if (decade === Infinity) return { title: 'Without a date', entries, years: null }
      if (decade > -Infinity)
        return { title: `${decade}s`, entries, years: { from: decade, to: decade + 9, step: 2 } }
      const first = Math.min(...entries.map(({ date }) => yearOf(date)))
      const from = Math.floor(first / 100) * 100
      return { title: 'Before 1945', entries, years: { from, to: views.all.from - 1, step: 100 } }
    })

const yearOf = ({ earliest, latest }: Entry['date']): number =>
  Number((earliest ?? latest ?? '').slice(0, -6))

function decadeOf(entry: Entry): number {
  if (isUndated(entry)) return Infinity
  const year = yearOf(entry.date)
  return year < views.all.from ? -Infinity : Math.floor(year / 10) * 10
}
