import { compareDays, daysOf } from './day.ts'

const simple = String.raw`-?(?:\d\dXX|\d{3}X|\d{4}(?:-[01]\d(?:-[0-3]\d)?)?)[~?%]?`

/** The forms of EDTF (ISO 8601-2) that a date may have. */
export const edtfProfile = new RegExp(
  `^(?:${simple}(?:/(?:${simple}|\\.\\.)?)?|(?:\\.\\.)?/${simple}|/\\.\\.)$`,
)

export const edtfForms =
  'EDTF: a day, month, year, decade (196X), century (17XX), or an interval (A/B, A/.., A/, ../B, /B, /..), each with ~ ? or % after it if it is uncertain'

/** Whether a date in the profile exists in the calendar and, if it is an interval, begins before it ends. */
export function isRealDate(edtf: string): boolean {
  const ends = edtf.replace(/[~?%]/g, '').split('/').map(daysOfEnd)
  if (ends.includes(undefined)) return false
  const [start, end] = ends
  return !start || !end || compareDays(start.first, end.last) <= 0
}

/** Null for an end that is open or unknown, undefined for one that does not exist. */
function daysOfEnd(end: string) {
  if (end === '' || end === '..') return null
  const [first, last] = [daysOf(end.replaceAll('X', '0')), daysOf(end.replaceAll('X', '9'))]
  return first && last && { first: first.first, last: last.last }
}
