import type { ChronologyEntry as Entry } from '@nkidp/sino-dprk-data'
import { actsOf, isFromEditors, isUndated, type EntryDate } from './entry.ts'
import type { Segment, Unplaced } from './rows.ts'
import type { Telling } from './tellings.ts'

export interface Label {
  /** Its ends in the row. */
  readonly x1: number
  readonly x2: number
  /** The position of the text, and which end of the text is there. */
  readonly x: number
  readonly anchor: 'start' | 'middle' | 'end'
  /** Where the glyphs of its acts begin. */
  readonly glyphs: number
  /** The number that replaces a title without room. */
  readonly number: number | null
}

const textSize = 13
/** Marks the title of an entry that the editors date. */
export const datedSign = '°'
/** Marks the title of an entry that the editors identify with what a speaker tells. */
export const identifiedSign = '†'
/** The width of the glyph of an act, and how much of it is drawn, from its left end. */
export const glyphWidth = 14
const glyphInk = 10
/** Names of lanes are bolder than the font that is measured. */
const bold = 1.12

/** Advance widths of Source Serif 4, regular, in thousandths of an em, with the characters that have each. */
const advances = {
  182: "'",
  225: '‘’',
  237: ' ',
  290: '!|',
  303: ',.:;j',
  329: '-il',
  341: '[]/\\',
  362: 't{}()°',
  376: 'fI',
  400: '"J`',
  440: '?“”',
  465: 'r*s',
  490: 'z',
  534: '_–$c#0123456789e+<=>^~†',
  557: 'aSg',
  579: 'xov',
  601: 'Zykq',
  622: 'FdLbPp',
  643: 'uTEhn',
  672: 'BCYX',
  712: 'RVKA',
  739: 'G&OQD',
  768: 'UN',
  836: 'H—…@w',
  935: '%M',
  955: 'm',
}
const widths = new Map(
  Object.entries(advances).flatMap(([width, characters]) =>
    [...characters].map((character) => [character, Number(width)]),
  ),
)
const widest = 1005

/** How wide a text is at most, without kerning. */
export const textWidth = (text: string): number =>
  ([...text].reduce((sum, character) => sum + (widths.get(character) ?? widest), 0) * textSize) /
  1000

/** What follows the title: the words given in place of a date, and the signs for what the editors supply. */
export function asideOf(date: EntryDate, tellings: readonly Telling[]): string {
  const identified = tellings.some(({ basis }) => basis === 'inferred') ? identifiedSign : ''
  if (!isUndated({ date })) return (isFromEditors(date) ? datedSign : '') + identified
  return identified + (date.verbatim === null ? '' : ` “${date.verbatim}”`)
}

const glyphsWidth = (entry: Entry): number => actsOf(entry).length * glyphWidth

export const labelWidths = (entry: Entry, aside: string): Unplaced => ({
  width: glyphsWidth(entry) + textWidth(entry.title + aside),
  numberWidth: glyphsWidth(entry) + textWidth('00'),
})

export const nameWidth = (title: string): number => textWidth(title) * bold

export function labelAt(
  entry: Entry,
  [x1, x2]: Segment,
  number: number | null,
  [left, right]: Segment,
): Label {
  const width = glyphsWidth(entry)
  const label = { x1, x2, number, glyphs: x1 }
  if (x1 >= right) return { ...label, x: x1 + width, anchor: 'start' }
  if (x2 > left) return { ...label, x: (x1 + width + x2) / 2, anchor: 'middle' }
  return { ...label, x: x2 - width, anchor: 'end', glyphs: x2 - width + glyphWidth - glyphInk }
}
