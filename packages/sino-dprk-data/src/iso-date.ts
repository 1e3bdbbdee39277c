/** The first and the last day of a date, as `YYYY-MM-DD`. */
export interface Extent {
  readonly first: string
  readonly last: string
}

/**
 * The days that a date written `YYYY`, `YYYY-MM` or `YYYY-MM-DD` covers, in the proleptic Gregorian calendar; years
 * before 1 are astronomical (`-0107` is 108 BC).
 *
 * @throws RangeError for anything else, also for a day that does not exist.
 */
export function extentOf(date: string): Extent {
  const [, year, month, day] = /^(?!-0000)(-?\d{4})(?:-(0[1-9]|1[0-2])(?:-(\d{2}))?)?$/.exec(date) ?? []
  const lastOfMonth = daysInMonth(Number(year), Number(month ?? 12))
  if (year === undefined || Number(day ?? 1) < 1 || Number(day ?? 1) > lastOfMonth) {
    throw new RangeError(`expected a date that exists, as YYYY, YYYY-MM or YYYY-MM-DD, found ${JSON.stringify(date)}`)
  }
  return { first: `${year}-${month ?? '01'}-${day ?? '01'}`, last: `${year}-${month ?? '12'}-${day ?? lastOfMonth}` }
}

function daysInMonth(year: number, month: number): number {
  const lastDay = new Date(0)
  lastDay.setUTCFullYear(year, month, 0)
  return lastDay.getUTCDate()
}
