/**
 * A day in the proleptic Gregorian calendar; years before 1 are astronomical: `-0107-01-01` is in 108 BC.
 *
 * @throws RangeError for any other text.
 */
export function parseDay(day: string): { year: number; month: number; day: number } {
  const match = /^(-?\d{4})-(\d{2})-(\d{2})$/.exec(day)
  if (match === null)
    throw new RangeError(`expected a day as YYYY-MM-DD, received ${JSON.stringify(day)}`)
  return { year: Number(match[1]), month: Number(match[2]), day: Number(match[3]) }
}

export function compareDays(a: string, b: string): number {
  const [left, right] = [parseDay(a), parseDay(b)]
  return left.year - right.year || left.month - right.month || left.day - right.day
}

/** Whether a day is before another. Null has no limit: it is neither before nor after anything. */
export const isBefore = (a: string | null, b: string | null): boolean =>
  a !== null && b !== null && compareDays(a, b) < 0

/** The number of a day, counted from 1 January 1970. */
export function dayNumber(text: string): number {
  const { year, month, day } = parseDay(text)
  return dateOf(year, month, day).getTime() / 86_400_000
}

/** The days of a date written `YYYY`, `YYYY-MM` or `YYYY-MM-DD`; undefined for any other value or a day that does not exist. */
export function daysOf(
  date: unknown,
): { readonly first: string; readonly last: string } | undefined {
  if (typeof date !== 'string') return undefined
  const [, year, month, day] =
    /^(?!-0000)(-?\d{4})(?:-(0[1-9]|1[0-2])(?:-(\d{2}))?)?$/.exec(date) ?? []
  const lastOfMonth = dateOf(Number(year), Number(month ?? 12) + 1, 0).getUTCDate()
  if (year === undefined || Number(day ?? 1) < 1 || Number(day ?? 1) > lastOfMonth) return undefined
  return {
    first: `${year}-${month ?? '01'}-${day ?? '01'}`,
    last: `${year}-${month ?? '12'}-${day ?? lastOfMonth}`,
  }
}

/** Not with Date.UTC, which reads the years 0 to 99 as 1900 to 1999. */
function dateOf(year: number, month: number, day: number): Date {
  const date = new Date(0)
  date.setUTCFullYear(year, month - 1, day)
  return date
}
