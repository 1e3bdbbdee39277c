import { themes, type ChronologyEntry as Entry } from '@nkidp/sino-dprk-data'
import { hasPlace, reportedDate, type Bounds } from './entry.ts'
import { tellerOf, tellers } from './tellers.ts'
import type { Telling } from './tellings.ts'

export interface Lane {
  readonly id: string
  readonly title: string
  readonly holds: (entry: Entry) => boolean
  /** The tellings of an entry that its mark stands for, in the colors of their tellers. */
  readonly tellingsOf: (entry: Entry) => readonly Telling[]
  /** The date that is told there; null if none is. */
  readonly toldDate: (entry: Entry) => Bounds | null
}

const ofSpeakers: readonly Lane[] = tellers.map((teller) => {
  const tellingsOf = (entry: Entry) =>
    entry.tellers.filter((telling) => tellerOf(telling) === teller)
  return {
    ...teller,
    holds: (entry) => tellingsOf(entry).length > 0,
    tellingsOf,
    toldDate: (entry) => tellingsOf(entry).find(({ date }) => date && hasPlace(date))?.date ?? null,
  }
})

const ofThemes: readonly Lane[] = Object.entries(themes).map(([id, { label }]) => ({
  id,
  title: label,
  holds: (entry) => entry.themes.some((theme) => theme === id),
  tellingsOf: ({ tellers }) => tellers,
  toldDate: reportedDate,
}))

export const lanesOf = { speaker: ofSpeakers, theme: ofThemes }
