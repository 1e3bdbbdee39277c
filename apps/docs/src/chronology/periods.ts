import { isUndated } from './entry.ts'
import type { Entry } from './entry.ts'

/** Entries that stand together in the list. */
export interface Period {
  readonly title: string
  readonly entries: readonly Entry[]
}

/** The entries by the decade in which each begins or, its beginning not being told, ends; at the end what has no date. */
export function periods(entries: readonly Entry[]): Period[] {
  const titles = [...new Set(entries.map(titleOf))].filter((title) => title !== undated)
  return [...titles, undated].flatMap((title) => {
    const held = entries.filter((entry) => titleOf(entry) === title)
    return held.length === 0 ? [] : { title, entries: held }
  })
}

const undated = 'Without a date'

function titleOf(entry: Entry): string {
  if (isUndated(entry)) return undated
  const year = Number((entry.date.earliest ?? entry.date.latest ?? '').slice(0, -6))
  return year < 1945 ? 'Before 1945' : `${Math.floor(year / 10) * 10}s`
}
