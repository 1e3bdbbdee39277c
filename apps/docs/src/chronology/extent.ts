import { daysOf } from '@nkidp/schema/dates'
import { dayNumber } from './day-number.ts'
import type { Entry } from './entry.ts'

/**
 * How an end is drawn: `sharp` where it is told; `faded` where it is dated to a decade or a century, or as uncertain;
 * `ragged` where it is not known; `arrow` where it goes on on the day of the panel; `cut` where it lies beyond the view.
 */
export type Edge = 'sharp' | 'faded' | 'ragged' | 'arrow' | 'cut'

/** An entry in time, in numbers of days, the end exclusive. */
export interface Extent {
  readonly from: number
  readonly to: number
  readonly start: Edge
  readonly end: Edge
  /** Whether it is one moment within its bounds, and whether these are wider than the day, month or year that it is dated to. */
  readonly moment: 'dated' | 'bounded' | null
}

/**
 * Where a dated entry stands in time. Where one end is not known, the other end's own day, month or year is all that is
 * left of it.
 *
 * @throws RangeError for an entry that nothing dates.
 */
export function extentOf({ kind, date }: Entry, today: number): Extent {
  const [first = '', last = first] = (date.edtf ?? '').split('/')
  const { earliest, latest } = date
  const known = earliest ?? latest
  if (known === null) throw new RangeError('expected an entry that has a date')
  const from = earliest === null ? dayNumber(daysOf(last)?.first ?? known) : dayNumber(earliest)
  const end =
    latest === null
      ? last === '..'
        ? today
        : dayNumber(daysOf(first)?.last ?? known) + 1
      : dayNumber(latest) + 1
  return {
    from,
    to: Math.max(end, from + 1),
    start: earliest === null ? 'ragged' : edge(first),
    end: latest === null ? (last === '..' ? 'arrow' : 'ragged') : edge(last),
    moment:
      kind !== 'incident' ? null : first === last && edge(first) === 'sharp' ? 'dated' : 'bounded',
  }
}

const edge = (told: string): Edge => (/[X~?%]/.test(told) ? 'faded' : 'sharp')
