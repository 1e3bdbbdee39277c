import { event } from '@nkidp/sino-dprk-data'
import { dateInWords } from './date-words.ts'
import { smallSize, textWidth } from './label.ts'
import type { Layout } from './layout.ts'
import { markBetween, ringAt, type Mark } from './mark.ts'
import { width } from './measures.ts'
import type { PlacedMark } from './placed-mark.ts'

interface KeyItem {
  readonly mark: Mark
  readonly words: string
  readonly x: number
  /** The line of the key, from 0. */
  readonly line: number
}

const sampleWidth = 30
const gap = 18
const items: readonly (readonly [mark: Mark, words: string, isMeant: (mark: Mark) => boolean])[] = [
  [ringAt(sampleWidth / 2), 'no date given', ({ shape }) => shape === 'ring'],
  [
    markBetween(1, sampleWidth - 1, { by: 'editors' }),
    'dated by the editors',
    ({ by }) => by === 'editors',
  ],
  [
    markBetween(1, sampleWidth - 1),
    'lasted',
    ({ shape, by }) => shape === 'bar' && by === 'teller',
  ],
  [
    markBetween(1, sampleWidth - 1, { shape: 'capsule' }),
    'once, at an unknown time in this range',
    ({ shape, by }) => shape === 'capsule' && by === 'teller',
  ],
  [
    markBetween(1, sampleWidth - 1, { shape: 'series' }),
    'repeated acts',
    ({ shape, by }) => shape === 'series' && by === 'teller',
  ],
]

/** The kinds of marks, in the order in which a reader meets them. */
export function keyOf(marks: readonly PlacedMark[]): KeyItem[] {
  const drawn = marks.flatMap(({ marks }) => marks)
  let x = 0
  let line = 0
  return items
    .map(([mark, words, isMeant]) => ({ mark, words, at: drawn.findIndex(isMeant) }))
    .filter(({ at }) => at >= 0)
    .sort((a, b) => a.at - b.at)
    .map(({ mark, words }) => {
      const end = sampleWidth + 6 + textWidth(words, smallSize)
      if (x + end > width) [x, line] = [0, line + 1]
      const item = { mark, words, x, line }
      x += end + gap
      return item
    })
}

/** What the key leaves out: the ends of marks, and the lines between them. */
export function noteOf({ ties }: Layout, marks: readonly PlacedMark[]): string {
  const drawn = marks.flatMap(({ marks }) => marks)
  const hasEnd = (edge: string) => drawn.some(({ start, end }) => start === edge || end === edge)
  return [
    hasEnd('faded') ? 'Soft end: a decade, a century or an approximate date.' : [],
    hasEnd('ragged') ? 'Torn end: the start or the end is not given.' : [],
    hasEnd('arrow') ? `Arrow: not yet over on ${dateInWords(event.date)}.` : [],
    drawn.some(({ shape }) => shape === 'dot') ? 'Dot: one day or month.' : [],
    ties.length > 0
      ? 'Line: one event, described twice' +
        (ties.some(({ isInferred }) => isInferred) ? '; dashed if the editors identify it.' : '.')
      : [],
  ]
    .flat()
    .join(' ')
}
