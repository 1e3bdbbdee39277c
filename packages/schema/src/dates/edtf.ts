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
  const [start, end] = endsOfEdtf(edtf).map(daysOfEnd)
  if (start === undefined || (end === undefined && edtf.includes('/'))) return false
  return !start || !end || compareDays(start.first, end.last) <= 0
}

/** The one or two ends of a date in the profile, without qualifiers. */
export const endsOfEdtf = (edtf: string): string[] => edtf.replace(/[~?%]/g, '').split('/')

/** The days that an end may be: null if it is open or unknown, undefined if it does not exist. */
export function daysOfEnd(end: string): ReturnType<typeof daysOf> | null {
  if (end === '' || end === '..') return null
  const digits = end.startsWith('-') ? ['9', '0'] : ['0', '9']
  const [first, last] = digits.map((digit) => daysOf(end.replaceAll('X', digit)))
  return first && last && { first: first.first, last: last.last }
}
