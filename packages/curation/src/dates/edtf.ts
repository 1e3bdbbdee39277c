import { edtfForms, edtfProfile } from '@nkidp/schema/dates'
import type { Issue } from '@nkidp/schema/issues'
import { datePrecisions } from '@nkidp/schema/vocabularies'
// @ts-expect-error -- The library has no types. A declaration beside it would be lost on packages that import this file.
import edtf from 'edtf'

type Precision = keyof typeof datePrecisions

/** Throws for what it cannot parse. `min` and `max` are milliseconds: null if unknown, infinite if open. */
const parse = edtf as (text: string) => {
  readonly min: number | null
  readonly max: number | null
  toString(): string
}

/** What a date in EDTF says, without its qualifiers (`~ ? %`). */
export interface DateReading {
  /** Its first day as `YYYY-MM-DD`, years before 1 astronomical; null if open or unknown. */
  readonly earliest: string | null
  /** Its last day, likewise. */
  readonly latest: string | null
  /** The coarser of the dated ends; `none` if there is none. */
  readonly precision: Precision
}

/**
 * Reads a date in our profile of EDTF (ISO 8601-2): a day, month, year, decade (`196X`) or century (`17XX`), or an
 * interval of these, with an end that may be `..` (open) or empty (unknown). Null is an undated time.
 */
export function readEdtf(text: string | null): DateReading | Issue {
  if (text === null) return { earliest: null, latest: null, precision: 'none' }
  const reading = readings.get(text) ?? read(text)
  readings.set(text, reading)
  return reading
}

/** Several rules read each date, and dates repeat; parsing one takes most of the time of a check. */
const readings = new Map<string, DateReading | Issue>()

function read(text: string): DateReading | Issue {
  if (!edtfProfile.test(text))
    return {
      expected: edtfForms,
      received: text,
      fix: 'Use one of these forms; anything else belongs in `verbatim`.',
    }
  const unqualified = text.replace(/[~?%]/g, '')
  const ends = unqualified.split('/').filter((end) => end !== '' && end !== '..')
  const invalid = ends.find((end) => parsed(end) === undefined)
  if (invalid !== undefined)
    return {
      expected: 'a date that exists in the calendar',
      received: invalid,
      fix: 'Correct the month, the day or the year.',
    }
  const date = parsed(unqualified)
  if (date === undefined)
    return {
      expected: 'an interval whose start is before its end',
      received: text,
      fix: 'Put the earlier end first, and make the end no coarser than the start.',
    }
  return {
    earliest: dayOf(date.min),
    latest: dayOf(date.max),
    precision: coarsest(ends.map(precisionOf)),
  }
}

/** The library turns a day that does not exist into another, and drops the sign of -00XX, so the result must equal the input. */
function parsed(text: string): ReturnType<typeof parse> | undefined {
  try {
    const date = parse(text)
    return date.toString() === text ? date : undefined
  } catch {
    return undefined
  }
}

/** The UTC day of an instant; null if unknown or open. */
const dayOf = (instant: number | null): string | null =>
  instant === null || !Number.isFinite(instant)
    ? null
    : new Date(instant).toISOString().replace(/T.*$/, '').replace(/^-00/, '-')

function precisionOf(end: string): Precision {
  if (end.endsWith('XX')) return 'century'
  if (end.endsWith('X')) return 'decade'
  if (/-\d\d-\d\d$/.test(end)) return 'day'
  return /\d-\d\d$/.test(end) ? 'month' : 'year'
}

/** From fine to coarse. */
export const precisions = Object.keys(datePrecisions) as Precision[]

const coarsest = (ends: readonly Precision[]): Precision =>
  precisions.findLast((precision) => ends.includes(precision)) ?? 'none'
