import { chronology, event, themes, type ChronologyEntry as Entry } from '@nkidp/sino-dprk-data'
import { dateOfTelling, isUndated, type EntryDate } from './entry.ts'
import { tellerOf, tellers } from './tellers.ts'
import type { Telling } from './tellings.ts'
import { views, type Grouping, type View, type ViewName } from './views.ts'

export interface Content {
  /** In chronological order. */
  readonly entries: readonly Entry[]
  readonly lanes: readonly Lane[]
  /** Whether the marks of an entry in two lanes are connected. */
  readonly tied: boolean
  readonly view: View
  readonly today: string
}

export interface Lane {
  readonly id: string
  readonly title: string
  readonly holds: (entry: Entry) => boolean
  /** The tellings of an entry that its mark stands for, in the colors of their tellers. */
  readonly tellingsOf: (entry: Entry) => readonly Telling[]
  /** Where the mark of an entry is. */
  readonly dateOf: (entry: Entry) => EntryDate
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
      dateOf: (entry) => dateOfTelling(entry, tellingsOf(entry)[0]?.date),
    }
  }),
  theme: Object.entries(themes).map(([id, { label }]) => ({
    id,
    title: label,
    holds: (entry) => entry.themes.some((theme) => theme === id),
    tellingsOf: ({ tellers }) => tellers,
    dateOf: ({ date }) => date,
  })),
}

export const contentOf = (view: ViewName, by: Grouping): Content => ({
  entries: chronology,
  lanes: lanes[by],
  tied: by === 'teller',
  view: views[view],
  today: event.date.latest ?? event.start.slice(0, 10),
})

/** A section of the list that narrow screens show. */
export interface Section {
  readonly title: string
  readonly entries: readonly Entry[]
}

const undated = 'Without a date'

/** Entries by the decade in which they begin (or end, if the beginning is unknown); undated entries come last. */
export const byDecade = (entries: readonly Entry[]): Section[] =>
  [...Map.groupBy(entries, decadeOf)]
    .map(([title, entries]) => ({ title, entries }))
    .sort((a, b) => Number(a.title === undated) - Number(b.title === undated))

function decadeOf(entry: Entry): string {
  if (isUndated(entry)) return undated
  const year = Number((entry.date.earliest ?? entry.date.latest ?? '').slice(0, -6))
  return year < 1945 ? 'Before 1945' : `${Math.floor(year / 10) * 10}s`
}
