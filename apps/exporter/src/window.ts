import { compareDays } from '@nkidp/schema/core'

/** A stretch of days, `YYYY-MM-DD`, both included; null where it is open. */
export interface Window {
  readonly from: string | null
  readonly to: string | null
}

interface Extent {
  readonly earliest: string | null
  readonly latest: string | null
}

export const isDated = ({ earliest, latest }: Extent): boolean => earliest !== null || latest !== null

/** Whether something with this date may have happened, or gone on, within the window. */
export const overlaps = ({ earliest, latest }: Extent, { from, to }: Window): boolean =>
  notAfter(from, latest) && notAfter(earliest, to)

const notAfter = (a: string | null, b: string | null): boolean => a === null || b === null || compareDays(a, b) <= 0

/**
 * The first and the last day of a year, a month or a day: `1961`, `1961-07`, `1961-07-11`. Years before 1 are
 * astronomical (`-0107` is 108 BC). Undefined for any other text, and for a day that no calendar has.
 */
export function daysOf(text: string): { first: string; last: string } | undefined {
  const match = /^(-?\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(text)
  if (match === null || match[1] === '-0000') return undefined
  const [, year = '', month, day] = match
  if (month === undefined) return { first: `${year}-01-01`, last: `${year}-12-31` }
  const length = daysInMonth(Number(year), Number(month))
  if (length === undefined) return undefined
  if (day === undefined) return { first: `${text}-01`, last: `${text}-${length}` }
  return day >= '01' && Number(day) <= length ? { first: text, last: text } : undefined
}

function daysInMonth(year: number, month: number): number | undefined {
  if (month < 1 || month > 12) return undefined
  // Not Date.UTC, which takes the years 0 to 99 for 1900 to 1999.
  return new Date(new Date(0).setUTCFullYear(year, month, 0)).getUTCDate()
}
