/** The number of a day, `YYYY-MM-DD` in the proleptic Gregorian calendar, counted from 1 January 1970. */
export function dayNumber(day: string): number {
  const [, year, month, date] = /^(-?\d{4})-(\d\d)-(\d\d)$/.exec(day) ?? []
  if (year === undefined)
    throw new RangeError(`expected a day as YYYY-MM-DD, found ${JSON.stringify(day)}`)
  // Not Date.UTC, which takes the years 0 to 99 for 1900 to 1999.
  return new Date(0).setUTCFullYear(Number(year), Number(month) - 1, Number(date)) / 86_400_000
}
