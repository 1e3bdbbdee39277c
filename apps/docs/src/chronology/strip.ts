import { event, type ChronologyEntry as Entry } from '@nkidp/sino-dprk-data'
import type { Years } from './content.ts'
import { reportedDate, suppliedDate } from './entry.ts'
import { endOf, extentOf } from './extent.ts'
import { markOf, type Mark } from './mark.ts'
import { linearScale, type Scale } from './scale.ts'

export const stripWidth = 360

const today = endOf(event.date.latest ?? event.start.slice(0, 10))

export const stripScale = ({ from, to, step }: Years): Scale =>
  linearScale({ from, to, step }, [8, stripWidth - 12], today)

/** The marks of an entry at its dates: that of the editors, and that of the report. */
export function stripMarks(entry: Entry, scale: Scale): Mark[] {
  const [supplied, reported] = [suppliedDate(entry), reportedDate(entry)]
  return [
    supplied && markOf(extentOf(entry.kind, supplied, today), 'editors', scale),
    reported && markOf(extentOf(entry.kind, reported, today), 'teller', scale),
  ]
    .filter((mark) => mark !== null && mark !== undefined)
    .sort((a, b) => b.x2 - b.x1 - (a.x2 - a.x1))
}
