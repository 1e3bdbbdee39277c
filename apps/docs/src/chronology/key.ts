import { event } from '@nkidp/sino-dprk-data'
import { dateInWords } from '../data/dates.ts'
import { smallSize, textWidth } from './label.ts'
import { markBetween, ringAt, type Mark } from './mark.ts'
import { width } from './measures.ts'
import type { Tie } from './ties.ts'

const sampleWidth = 30
const gap = 18
const sample = (parts?: Partial<Mark>) => markBetween(1, sampleWidth - 1, parts)

/** A sample of each kind of mark, with what it means. */
const samples: readonly (readonly [Mark, words: string])[] = [
  [ringAt(sampleWidth / 2), 'no date given'],
  [sample({ by: 'editors' }), 'dated by the editors'],
  [sample(), 'lasted'],
  [sample({ shape: 'capsule' }), 'once, at an unknown time in this range'],
  [sample({ shape: 'series' }), 'repeated acts'],
]

/** What the editors date is outlined, whatever its shape. */
const isOfKind = (mark: Mark, { by, shape }: Mark): boolean =>
  mark.by === by && (by === 'editors' || mark.shape === shape)

/** The kinds of marks, in the order in which a reader meets them, each with its place in the lines of the key. */
export function keyOf(drawn: readonly Mark[]) {
  let x = 0
  let line = 0
  return samples
    .map(([mark, words]) => ({ mark, words, at: drawn.findIndex((each) => isOfKind(each, mark)) }))
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
export function noteOf(drawn: readonly Mark[], ties: readonly Tie[]): string {
  const hasEnd = (edge: string) => drawn.some(({ start, end }) => start === edge || end === edge)
  return [
    hasEnd('faded') && 'Soft end: a decade, a century or an approximate date.',
    hasEnd('ragged') && 'Torn end: the start or the end is not given.',
    hasEnd('arrow') && `Arrow: not yet over on ${dateInWords(event.date)}.`,
    drawn.some(({ shape }) => shape === 'dot') && 'Dot: one day or month.',
    ties.length > 0 &&
      `Line: one event, described twice${ties.some(({ isInferred }) => isInferred) ? '; dashed if the editors identify it.' : '.'}`,
  ]
    .filter(Boolean)
    .join(' ')
}
