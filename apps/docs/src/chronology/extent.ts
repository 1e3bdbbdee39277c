import { daysOf } from '@nkidp/schema/dates'
import type { ChronologyEntry } from '@nkidp/sino-dprk-data'
import type { Bounds } from './entry.ts'

/**
 * How an end is drawn: `sharp` if told; `faded` if dated to a decade or a century, or uncertain; `ragged` if unknown;
 * `arrow` if still going on on the day of the event; `cut` if outside the view.
 */
export type Edge = 'sharp' | 'faded' | 'ragged' | 'arrow' | 'cut'

/** An entry in time, in milliseconds of the epoch; `to` is exclusive. */
export interface Extent {
  readonly from: number
  readonly to: number
  readonly start: Edge
  readonly end: Edge
  /** Whether it lasted all the time, happened once in it, or repeatedly. */
  readonly course: 'lasting' | 'once' | 'repeated'
}

const dayLength = 86_400_000

/** When a day (`YYYY-MM-DD`, years before 1 with a minus sign) begins. */
export const startOf = (day: string): number => Date.parse(day.replace(/^-/, '-00'))
export const endOf = (day: string): number => startOf(day) + dayLength

/**
 * If one end is unknown, the day, month or year of the other end is the extent.
 *
 * @throws RangeError for a date without a place in time.
 */
export function extentOf(kind: ChronologyEntry['kind'], date: Bounds, today: number): Extent {
  const [first = '', last = first] = (date.edtf ?? '').split('/')
  const { earliest, latest } = date
  const known = earliest ?? latest
  if (known === null) throw new RangeError('expected a date with a place in time')
  const from = startOf(earliest ?? daysOf(last)?.first ?? known)
  const isOpen = latest === null && last === '..'
  const end = isOpen ? today : endOf(latest ?? daysOf(first)?.last ?? known)
  return {
    from,
    to: Math.max(end, from + dayLength),
    start: earliest === null ? 'ragged' : edgeOf(first),
    end: isOpen ? 'arrow' : latest === null ? 'ragged' : edgeOf(last),
    course: kind === 'series' ? 'repeated' : kind === 'incident' ? 'once' : 'lasting',
  }
}

const edgeOf = (edtf: string): Edge => (/[X~?%]/.test(edtf) ? 'faded' : 'sharp')
