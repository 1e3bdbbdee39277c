import fc from 'fast-check'
import { normalize } from '@nkidp/schema/text'
import { expect, test } from 'vitest'
import { coastReport, spanOf } from '../testing/coast.ts'
import { anchorsOf, nearestTo } from './anchor.ts'
import { occurrences } from './words.ts'
import { normalizedWordsAt, sourceText, wordsAt } from './source-text.ts'
import { contains } from './span.ts'

const coast = sourceText(coastReport)

test('finds words at their code points', () => {
  expect(anchorsOf(coast, 'on the point')).toEqual([
    { hit: spanOf('on the point'), span: spanOf('on the point') },
  ])
})

test.each(['of "stubborn stone" on', '  of   “stubborn\nstone”  on ', 'OF “Stubborn Stone” ON'])(
  'finds %j, ignoring quotes, white space and case',
  (words) => {
    expect(anchorsOf(coast, words).map(({ span }) => span)).toEqual([
      spanOf('of “stubborn stone” on'),
    ])
  },
)

test('respects case if the words occur as written', () => {
  expect(anchorsOf(coast, 'In 1901').map(({ hit }) => hit)).toEqual([spanOf('In 1901')])
})

test('widens repeated words by as few words as make them unique', () => {
  expect(anchorsOf(coast, 'Ada Berg').map(({ span }) => span)).toEqual([
    spanOf('Ada Berg, Guild of Keepers,'),
    spanOf('by Ada Berg'),
  ])
})

test('gives no span in a repeated paragraph', () => {
  expect(
    anchorsOf(sourceText('Hosts\n\nThe Guild\n\nThe Guild\n'), 'Guild').map(({ span }) => span),
  ).toEqual(['paragraph repeats', 'paragraph repeats'])
})

test('gives no span across paragraphs', () => {
  expect(anchorsOf(coast, 'the point. Berg')).toMatchObject([{ span: 'leaves its paragraph' }])
})

test('finds overlapping occurrences', () => {
  expect(anchorsOf(sourceText('la la la'), 'la la')).toHaveLength(2)
})

test('takes the signs of regular expressions literally', () => {
  expect(
    anchorsOf(
      sourceText('a (b) c. d? [e] $f ^g |h /i \\j {k} +l *m -n'),
      '(b) c. d? [e] $f ^g |h /i \\j {k} +l *m -n',
    ),
  ).toHaveLength(1)
})

test('finds any part of a paragraph, with a unique span around it', () => {
  const paragraph = coast.paragraphs.find(({ start }) => start === spanOf('The lamps').start)
  const { start: first, end: last } = paragraph ?? { start: 0, end: 0 }
  fc.assert(
    fc.property(
      fc.integer({ min: first, max: last - 1 }),
      fc.integer({ min: 1, max: 40 }),
      (start, length) => {
        const words = wordsAt(coast, { start, end: Math.min(start + length, last) })
        fc.pre(normalize(words) !== '')
        const anchors = anchorsOf(coast, words)
        expect(anchors.some(({ hit }) => hit.start >= start && hit.start <= start + length)).toBe(
          true,
        )
        for (const { hit, span } of anchors) {
          if (typeof span === 'string') continue
          expect(contains(span, hit)).toBe(true)
          expect(occurrences(coast.normalized.text, normalizedWordsAt(coast, span))).toHaveLength(1)
        }
      },
    ),
  )
})

test('finds the place of nearly the same words', () => {
  const near = nearestTo(coast, 'the gild raised a towr')
  expect(near?.start).toBe(spanOf('the guild raised').start)
  expect(nearestTo(coast, 'zzzzzzzzzzzz')).toBeUndefined()
})
