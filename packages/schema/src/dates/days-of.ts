/**
 * The first and the last day, as `YYYY-MM-DD`, of a date written `YYYY`, `YYYY-MM` or `YYYY-MM-DD`, in the proleptic
 * Gregorian calendar; years before 1 are astronomical (`-0107` is 108 BC). Undefined for anything else, also for a day
 * that does not exist.
 */
export function daysOf(
  date: string,
): { readonly first: string; readonly last: string } | undefined {
  const [, year, month, day] =
    /^(?!-0000)(-?\d{4})(?:-(0[1-9]|1[0-2])(?:-(\d{2}))?)?$/.exec(date) ?? []
  const lastOfMonth = daysInMonth(Number(year), Number(month ?? 12))
  if (year === undefined || Number(day ?? 1) < 1 || Number(day ?? 1) > lastOfMonth) return undefined
  return {
    first: `${year}-${month ?? '01'}-${day ?? '01'}`,
    last: `${year}-${month ?? '12'}-${day ?? lastOfMonth}`,
  }
}

function daysInMonth(year: number, month: number): number {
  // Not Date.UTC, which takes the years 0 to 99 for 1900 to 1999.
  const lastDay = new Date(0)
  lastDay.setUTCFullYear(year, month, 0)
  return lastDay.getUTCDate()
}
