import { compareDays, daysOfEnd, edtfForms, edtfProfile, endsOfEdtf } from '@nkidp/schema/dates'
import type { Issue } from '@nkidp/schema/issues'
import { datePrecisions } from '@nkidp/schema/vocabularies'

type Precision = keyof typeof datePrecisions

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
  if (!edtfProfile.test(text))
    return {
      expected: edtfForms,
      received: text,
      fix: 'Use one of these forms; anything else belongs in `verbatim`.',
    }
  const ends = endsOfEdtf(text)
  const days = ends.map(daysOfEnd)
  const invalid = ends[days.indexOf(undefined)]
  if (invalid !== undefined)
    return {
      expected: 'a date that exists in the calendar',
      received: invalid,
      fix: 'Correct the month, the day or the year.',
    }
  const [start, end] = days
  if (start && end && compareDays(start.first, end.first) >= 0)
    return {
      expected: 'an interval whose start is before its end',
      received: text,
      fix: 'Put the earlier end first, and make the end no coarser than the start.',
    }
  const known = ends.map(precisionOf)
  return {
    earliest: start?.first ?? null,
    latest: days.at(-1)?.last ?? null,
    precision: precisions.findLast((precision) => known.includes(precision)) ?? 'none',
  }
}

function precisionOf(end: string): Precision | undefined {
  if (!/\d/.test(end)) return undefined
  if (end.endsWith('XX')) return 'century'
  if (end.endsWith('X')) return 'decade'
  if (/-\d\d-\d\d$/.test(end)) return 'day'
  return /\d-\d\d$/.test(end) ? 'month' : 'year'
}

/** From fine to coarse. */
export const precisions = Object.keys(datePrecisions) as Precision[]
