import fc from 'fast-check'
import { expect, test } from 'vitest'
import { rollingFingerprint } from './rolling-fingerprint.ts'
import { openingOf, selectorOf } from './selector.ts'
import { unitOffsets } from './unit-offsets.ts'

const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 200 }),
  fc.string({ unit: fc.constantFrom('a', 'b', '\u{10ffff}') }),
)
const fingerprintIn = (text: string) => rollingFingerprint(text, unitOffsets(text))

/** The polynomial as documented, in big integers. */
const polynomial = (words: string): number =>
  Number(
    [...words].reduce(
      (sum, char) => (sum * 48_271n + BigInt(char.codePointAt(0) ?? 0)) % (2n ** 31n - 1n),
      0n,
    ),
  )

test('the fingerprint of a stretch is the polynomial of its code points', () => {
  fc.assert(
    fc.property(anyText, fc.nat(200), fc.nat(200), (text, a, b) => {
      const codePoints = [...text]
      const start = Math.min(a, codePoints.length)
      const stretch = codePoints.slice(start, start + b)
      expect(fingerprintIn(text)(start, stretch.length)).toBe(polynomial(stretch.join('')))
    }),
    { numRuns: 2000 },
  )
})

test('one changed code point changes the fingerprint', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'binary', minLength: 1 }),
      fc.nat(),
      fc.integer({ min: 1, max: 0xffff }),
      (text, where, by) => {
        const codePoints = [...text].map((char) => char.codePointAt(0) ?? 0)
        const changed = codePoints.with(
          where % codePoints.length,
          ((codePoints[where % codePoints.length] ?? 0) + by) % 0xd800,
        )
        fc.pre(changed.some((point, index) => point !== codePoints[index]))
        expect(selectorOf(String.fromCodePoint(...changed)).whole).not.toBe(selectorOf(text).whole)
      },
    ),
  )
})

test.each([
  ['', 0],
  ['a', 1],
  ['sixteen of these', 16],
  ['more than sixteen of these', 16],
  ['\u{1f600}', 1],
])('the opening of %j has %i code points', (words, length) => {
  const selector = selectorOf(words)
  expect(openingOf(selector.length)).toBe(length)
  expect(selector).toEqual({
    length: [...words].length,
    opening: polynomial([...words].slice(0, length).join('')),
    whole: polynomial(words),
  })
})

test('unitOffsets gives the start of each code point', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const offsets = unitOffsets(text)
      expect([...text].map((_, index) => text.slice(offsets[index], offsets[index + 1]))).toEqual([
        ...text,
      ])
      expect(offsets.at(-1)).toBe(text.length)
    }),
  )
})
