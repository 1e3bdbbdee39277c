import advances from './advances.json' with { type: 'json' }
import { frame, type Segment } from './measures.ts'

export interface Label {
  /** Its ends in the row. */
  readonly x1: number
  readonly x2: number
  /** The position of the text, and which end of the text is there. */
  readonly x: number
  readonly anchor: 'start' | 'middle' | 'end'
  readonly lines: readonly string[]
}

const textSize = 13.5
/** Of the names of years, the key and the notes. */
export const smallSize = 13
/** The semibold font is wider than the font that is measured. */
const bold = 1.12
/** Between a mark and its label. */
const near = 6
/** A label beside a mark has this much room at least, if it needs several lines. */
const narrowest = 150
/** Between a label and a vertical line. */
const clear = 4
/** What must stay visible of a bar on either side of a label on it. */
const visible = 30

/** The advance width of each character in Source Serif 4, regular, in thousandths of an em. */
const widths = new Map(
  Object.entries(advances).flatMap(([width, characters]) =>
    [...characters].map((character) => [character, Number(width)]),
  ),
)
const widest = 1005

/** How wide a text is at most, without kerning. */
export const textWidth = (text: string, size: number = textSize): number =>
  ([...text].reduce((sum, character) => sum + (widths.get(character) ?? widest), 0) * size) / 1000

export const nameWidth = (title: string): number => textWidth(title) * bold

/** Where a label may be: right of the mark, on it if enough of the mark stays visible, or left of it; clear of vertical lines. */
function placesOf([start, end]: Segment, lines: readonly number[]) {
  const right = Math.min(frame.right, ...lines.filter((x) => x > end).map((x) => x - clear))
  const left = Math.max(frame.left, ...lines.filter((x) => x < start).map((x) => x + clear))
  const cuts = [start + visible, ...lines.filter((x) => x > start && x < end), end - visible]
  const [on] = cuts
    .toSorted((a, b) => a - b)
    .flatMap((x, index, all) =>
      index === 0 ? [] : { x: (all[index - 1]! + x) / 2, room: x - all[index - 1]! - 2 * clear },
    )
    .sort((a, b) => b.room - a.room)
  return [
    { x: end + near, room: right - end - near, anchor: 'start' },
    { x: on!.x, room: end - start > 2 * visible ? on!.room : 0, anchor: 'middle' },
    { x: start - near, room: start - near - left, anchor: 'end' },
  ] as const
}

/** A label in the first place with room for one line; otherwise in lines, where there is most room. If need be, it crosses the lines. */
export function labelAt(reach: Segment, text: string, verticals: readonly number[]): Label {
  const places = placesOf(reach, verticals)
  if (verticals.length > 0 && places.every(({ room }) => room < narrowest))
    return labelAt(reach, text, [])
  const beside = places.filter(({ anchor, room }) => anchor !== 'middle' && room >= narrowest)
  const { x, room, anchor } =
    places.find(({ room }) => room >= textWidth(text)) ??
    (beside.length > 0 ? beside : places).toSorted((a, b) => b.room - a.room)[0]!
  const lines = balanced(text, room)
  const width = Math.max(...lines.map((line) => textWidth(line)))
  const x1 = anchor === 'start' ? x : anchor === 'end' ? x - width : x - width / 2
  return { x1, x2: x1 + width, x, anchor, lines }
}

/** The fewest lines for a width, of about the same length. */
function balanced(text: string, width: number): string[] {
  const { length } = linesOf(text, width, textSize)
  const shares = [0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 1]
  const even = textWidth(text) / length
  return shares
    .map((share) => linesOf(text, even + share * (width - even), textSize))
    .find((lines) => lines.length === length)!
}

/** The lines of a text that is broken between words. */
export function linesOf(text: string, width: number, size: number = smallSize): string[] {
  const lines: string[] = []
  for (const word of text.split(' ')) {
    const longer = `${lines.at(-1) ?? ''} ${word}`
    if (lines.length > 0 && textWidth(longer, size) <= width) lines.splice(-1, 1, longer)
    else lines.push(word)
  }
  return lines
}
