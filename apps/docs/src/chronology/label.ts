import { actsOf } from './acts.ts'
import { isDatedByEditors, isUndated } from './entry.ts'
import type { Entry } from './entry.ts'
import type { Placed } from './pack.ts'
import { textWidth } from './text-width.ts'

/** What names a mark, and where it stands. */
export interface Label {
  /** What it takes of its row. */
  readonly x1: number
  readonly x2: number
  /** Where its text stands, and which end of the text stands there. */
  readonly x: number
  readonly anchor: 'start' | 'middle' | 'end'
  /** Where the first of the glyphs for its acts begins. */
  readonly glyphs: number
  /** The number that stands in its place where it found no room. */
  readonly number: number | null
}

const textSize = 13
/** Stands behind the title of what the editors date. */
export const editorsSign = '°'
/** How wide the glyph for an act is, and how much of that its strokes take, from its left end. */
export const glyphWidth = 14
const glyphInk = 10
/** Names of lanes are set bolder than the face that is measured. */
const bold = 1.12
const twoDigits = textWidth('00', textSize)

/** What stands behind the title: the words that are told in place of a date, or the sign for a date that the editors supply. */
export function asideOf(entry: Entry): string {
  if (isUndated(entry)) return entry.date.verbatim === null ? '' : ` “${entry.date.verbatim}”`
  return isDatedByEditors(entry) ? editorsSign : ''
}

const glyphsWidth = (entry: Entry): number => actsOf(entry).length * glyphWidth

/** How wide the label of an entry is, and the number that may stand in its place. */
export function labelWidths(entry: Entry): { width: number; numberWidth: number } {
  return {
    width: glyphsWidth(entry) + textWidth(entry.title + asideOf(entry), textSize),
    numberWidth: glyphsWidth(entry) + twoDigits,
  }
}

/** How wide the name of a lane is. */
export const nameWidth = (title: string): number => textWidth(title, textSize) * bold

/** The label of an entry at its place beside or on its mark, which reaches from `left` to `right`; glyphs stand next to the mark. */
export function labelAt(
  entry: Entry,
  { label: [x1, x2] }: Placed,
  number: number | null,
  [left, right]: readonly [number, number],
): Label {
  const glyphs = glyphsWidth(entry)
  if (x1 >= right) return { x1, x2, x: x1 + glyphs, anchor: 'start', glyphs: x1, number }
  if (x2 <= left)
    return {
      x1,
      x2,
      x: x2 - glyphs,
      anchor: 'end',
      glyphs: x2 - glyphs + glyphWidth - glyphInk,
      number,
    }
  return { x1, x2, x: (x1 + glyphs + x2) / 2, anchor: 'middle', glyphs: x1, number }
}
