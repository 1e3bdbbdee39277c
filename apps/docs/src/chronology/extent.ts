import { daysOf } from '@nkidp/schema/dates'
import { event, type ChronologyEntry as Entry } from '@nkidp/sino-dprk-data'
import { suppliedDate, type Bounds } from './entry.ts'

/**
 * How an end is drawn: `sharp` if told; `faded` if dated to a decade or a century, or uncertain; `ragged` if unknown;
 * `arrow` if still going on on the day of the event; `cut` if outside the view.
 */
export type Edge = 'sharp' | 'faded' | 'ragged' | 'arrow' | 'cut'

/** An entry in time, in milliseconds of the epoch; `to` is exclusive. */
interface Extent {
  readonly from: number
  readonly to: number
  readonly start: Edge
  readonly end: Edge
  /** How it is drawn: a `bar` lasted all the time, a `capsule` happened once in it, a `series` repeatedly. */
  readonly shape: 'bar' | 'capsule' | 'series'
}

/** An extent, and who gives its date. */
export interface DatedExtent extends Extent {
  readonly by: 'teller' | 'editors'
}

const dayLength = 86_400_000

/** When a day (`YYYY-MM-DD`, years before 1 with a minus sign) begins. */
export const startOf = (day: string): number => Date.parse(day.replace(/^-/, '-00'))
export const endOf = (day: string): number => startOf(day) + dayLength

/** The end of the day of the event. */
export const today = endOf(event.date.latest ?? event.start.slice(0, 10))

/**
 * If one end is unknown, the day, month or year of the other end is the extent.
 *
 * @throws RangeError for a date without a place in time.
 */
export function extentOf(kind: Entry['kind'], date: Bounds): Extent {
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
    shape: kind === 'series' ? 'series' : kind === 'incident' ? 'capsule' : 'bar',
  }
}

const edgeOf = (edtf: string): Edge => (/[X~?%]/.test(edtf) ? 'faded' : 'sharp')

/** The extents of an entry: of the date that the editors supply, and of the date that is told. */
export function extentsOf(entry: Entry, told: Bounds | null): DatedExtent[] {
  const dates = { editors: suppliedDate(entry), teller: told }
  return (['editors', 'teller'] as const).flatMap((by) => {
    const date = dates[by]
    return date === null ? [] : { by, ...extentOf(entry.kind, date) }
  })
}
