import type { Issue } from '@nkidp/schema/issues'
import { datePrecisions } from '@nkidp/schema/vocabularies'
// @ts-expect-error -- The library has no types. A declaration beside it would be lost on packages that import this file.
import edtf from 'edtf'

type Precision = keyof typeof datePrecisions

/** What the library makes of a date: its first and last millisecond, null where unknown, infinite where open. It throws for what it cannot parse. */
const parse = edtf as (text: string) => {
  readonly min: number | null
  readonly max: number | null
  toString(): string
}

/** What a date in EDTF says, with its qualifiers (`~ ? %`) left aside. */
export interface DateReading {
  /** Its first day as `YYYY-MM-DD`, proleptic Gregorian, years before 1 astronomical; null where open or unknown. */
  readonly earliest: string | null
  /** Its last day, likewise. */
  readonly latest: string | null
  /** The coarser of the dated ends; `none` where there is none. */
  readonly precision: Precision
}

/** What `edtf: null` says. */
export const undated: DateReading = { earliest: null, latest: null, precision: 'none' }

/**
 * Reads a date in our profile of EDTF (ISO 8601-2): a day, month, year, decade (`196X`) or century (`17XX`), or an
 * interval of these, an end of which may be `..` (open) or empty (unknown); years astronomical. Gives what is wrong with a
 * date that is outside the profile or that does not exist.
 */
export function readEdtf(text: string): DateReading | Issue {
  if (!profile.test(text))
    return {
      received: text,
      expected,
      fix: 'Write one of these forms; what they cannot say, say in `verbatim`.',
    }
  const unqualified = text.replace(/[~?%]/g, '')
  const ends = unqualified.split('/').filter((end) => end !== '' && end !== '..')
  const missing = ends.find((end) => parsed(end) === undefined)
  if (missing !== undefined) {
    return {
      received: `${missing}, which is not in the calendar`,
      expected: 'a date that exists',
      fix: 'Correct the month, the day or the year.',
    }
  }
  const date = parsed(unqualified)
  if (date === undefined) {
    return {
      received: `${text}, whose end comes before its start`,
      expected: 'an interval in order of time',
      fix: 'Put the earlier end first, and give the end no coarser than the start.',
    }
  }
  return {
    earliest: dayOf(date.min),
    latest: dayOf(date.max),
    precision: coarsest(ends.map(precisionOf)),
  }
}

const simple = String.raw`-?(?:\d\dXX|\d{3}X|\d{4}(?:-[01]\d(?:-[0-3]\d)?)?)[~?%]?`
const profile = new RegExp(
  `^(?:${simple}(?:/(?:${simple}|\\.\\.)?)?|(?:\\.\\.)?/${simple}|/\\.\\.)$`,
)
const expected =
  'EDTF: a day, month, year, decade (196X), century (17XX), or an interval (A/B, A/.., A/, ../B, /B, /..), each with ~ ? or % behind it where it is uncertain'

/** The library turns a day that does not exist into another, and drops the sign of -00XX: what it gives back must be what it was given. */
function parsed(text: string): ReturnType<typeof parse> | undefined {
  try {
    const date = parse(text)
    return date.toString() === text ? date : undefined
  } catch {
    return undefined
  }
}

/** The UTC day of an instant; the library gives infinity for an open end. */
function dayOf(instant: number | null): string | null {
  if (instant === null || !Number.isFinite(instant)) return null
  return new Date(instant).toISOString().replace(/T.*$/, '').replace(/^-00/, '-')
}

function precisionOf(end: string): Precision {
  if (end.endsWith('XX')) return 'century'
  if (end.endsWith('X')) return 'decade'
  if (/-\d\d-\d\d$/.test(end)) return 'day'
  return /\d-\d\d$/.test(end) ? 'month' : 'year'
}

/** From fine to coarse. */
export const precisions = Object.keys(datePrecisions) as Precision[]

const coarsest = (found: readonly Precision[]): Precision =>
  precisions.findLast((precision) => found.includes(precision)) ?? 'none'
