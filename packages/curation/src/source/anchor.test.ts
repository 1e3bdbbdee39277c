import fc from 'fast-check'
import { normalize } from '@nkidp/schema/text'
import { expect, test } from 'vitest'
import { coastPage, spanOf } from '../testing/coast.ts'
import { anchorsOf, nearestTo } from './anchor.ts'
import { occurrences } from './occurrences.ts'
import { normalizedWordsAt, sourceText, wordsAt } from './source-text.ts'
import { contains } from './span.ts'

const coast = sourceText(coastPage)

test('words are found at their code points', () => {
  expect(anchorsOf(coast, 'on the point')).toEqual([
    { hit: spanOf('on the point'), span: spanOf('on the point') },
  ])
})

test.each(['of "stubborn stone" on', '  of   “stubborn\nstone”  on ', 'OF “Stubborn Stone” ON'])(
  '%j is found whatever its quotes, white space and case',
  (words) => {
    expect(anchorsOf(coast, words).map(({ span }) => span)).toEqual([
      spanOf('of “stubborn stone” on'),
    ])
  },
)

test('case counts where the words are found as they are written', () => {
  expect(anchorsOf(coast, 'In 1901').map(({ hit }) => hit)).toEqual([spanOf('In 1901')])
})

test('words that occur several times are widened, each by as few words as make it unique', () => {
  expect(anchorsOf(coast, 'Ada Berg').map(({ span }) => span)).toEqual([
    spanOf('Ada Berg, Guild of Keepers,'),
    spanOf('by Ada Berg'),
  ])
})

test('a paragraph that occurs twice gives nothing to stand on', () => {
  expect(
    anchorsOf(sourceText('Hosts\n\nThe Guild\n\nThe Guild\n'), 'Guild').map(({ span }) => span),
  ).toEqual(['paragraph repeats', 'paragraph repeats'])
})

test('words that run from one paragraph to the next give nothing to stand on', () => {
  expect(anchorsOf(coast, 'the point. Berg')).toMatchObject([{ span: 'leaves its paragraph' }])
})

test('occurrences that overlap are found each', () => {
  expect(anchorsOf(sourceText('la la la'), 'la la')).toHaveLength(2)
})

test('signs with a meaning in regular expressions are plain signs', () => {
  expect(
    anchorsOf(
      sourceText('a (b) c. d? [e] $f ^g |h /i \\j {k} +l *m -n'),
      '(b) c. d? [e] $f ^g |h /i \\j {k} +l *m -n',
    ),
  ).toHaveLength(1)
})

test('any part of a paragraph is found, and its span is unique, around it and within the paragraph', () => {
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

test('words that are nearly on the page lead to the place', () => {
  const near = nearestTo(coast, 'the gild raised a towr')
  expect(near?.start).toBe(spanOf('the guild raised').start)
  expect(nearestTo(coast, 'zzzzzzzzzzzz')).toBeUndefined()
})
