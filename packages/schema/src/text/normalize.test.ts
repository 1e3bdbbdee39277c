import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { codePointLength, normalize, normalizeWithOffsets } from './normalize.ts'

const sliceCodePoints = (text: string, start: number, end: number) =>
  [...text].slice(start, end).join('')

const anyText = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string({ unit: 'grapheme' }),
  // Mostly characters that n1 changes.
  fc.string({
    unit: fc.constantFrom(
      ...'ab \n\t\u00a0\u00ad\u200b\u200d\ufeff\u2018\u2019\u201c\u2013\u2212\ufb01\ufb06e\u0301\u00e9\u1112\u1161\u11ab\ud558\u{1f600}',
    ),
  }),
)

describe('normalization n1', () => {
  test.each([
    ['composes', 'e\u0301', 'é'],
    ['composes Hangul', '\u1112\u1161\u11ab', '한'],
    ['expands ligatures', 'de\ufb01ance \ufb04 \ufb06', 'defiance ffl st'],
    [
      'removes soft hyphens, zero-width characters and byte order marks',
      '\ufeffal\u00adli\u200bance\u200d',
      'alliance',
    ],
    [
      'makes quotes straight',
      '\u2018a\u2019 \u201cb\u201d \u201ac\u201b \u201ed\u201f',
      `'a' "b" 'c' "d"`,
    ],
    [
      'makes dashes and the minus sign hyphens',
      '1\u20102\u20113\u20124\u20135\u20146\u20157\u22128',
      '1-2-3-4-5-6-7-8',
    ],
    ['makes a run of white space one space', 'a \u00a0\r\n\t\u2028b', 'a b'],
    ['trims', ' \n a \u00a0', 'a'],
    ['makes nothing of white space', ' \u00ad ', ''],
  ])('%s', (_, text, expected) => {
    expect(normalize(text)).toBe(expected)
  })

  test('gives the same text with offsets', () => {
    fc.assert(
      fc.property(anyText, (text) => normalizeWithOffsets(text).text === normalize(text)),
      { numRuns: 2000 },
    )
  })

  test('maps every stretch to a stretch of the original that normalizes to it', () => {
    fc.assert(
      fc.property(anyText, fc.nat(), fc.nat(), (text, a, b) => {
        const { text: normal, starts, ends } = normalizeWithOffsets(text)
        const length = codePointLength(normal)
        fc.pre(length > 0)
        const [from, to] = [Math.min(a % length, b % length), Math.max(a % length, b % length) + 1]
        const original = sliceCodePoints(text, starts[from] ?? 0, ends[to - 1] ?? 0)
        // A ligature or a cluster is never cut, so the original may be a little longer, never shorter.
        return normalize(original).includes(sliceCodePoints(normal, from, to).trim())
      }),
      { numRuns: 2000 },
    )
  })

  test('has ascending offsets within the text, one for each code point', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const { text: normal, starts, ends } = normalizeWithOffsets(text)
        const [length, whole] = [codePointLength(normal), codePointLength(text)]
        expect([starts.length, ends.length]).toEqual([length, length])
        for (let i = 0; i < length; i++) {
          expect(starts[i]).toBeLessThan(ends[i] ?? 0)
          expect(ends[i]).toBeLessThanOrEqual(whole)
          if (i > 0) expect(starts[i]).toBeGreaterThanOrEqual(starts[i - 1] ?? 0)
        }
      }),
    )
  })
})

test('counts a character outside the basic plane once', () => {
  expect(codePointLength('a\u{1f600}b')).toBe(3)
  expect(normalizeWithOffsets('\u{1f600} b')).toEqual({
    text: '\u{1f600} b',
    starts: [0, 1, 2],
    ends: [1, 2, 3],
  })
})
