import { hash } from 'node:crypto'
import {
  codePointLength,
  normalize,
  normalizeWithOffsets,
  selectorOf,
  tolerantWithOffsets,
  type NormalizedText,
} from '@nkidp/schema/text'
import { onceWrong } from '@nkidp/schema/testing'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { relocate, type Sought } from '../src/evidence/relocate.ts'

const sought = (words: string): Sought => ({
  digest: hash('sha256', words),
  selector: selectorOf(words),
})

/** Every place of the words in either reading, by brute force. */
function placesOf(text: string, words: string) {
  const tolerant = tolerantWithOffsets(text)
  const known = placesIn(normalizeWithOffsets(text), words)
  const others = tolerant === undefined ? [] : placesIn(tolerant, words)
  const isKnown = ({ start, end }: (typeof known)[number]) =>
    known.some((place) => place.start === start || place.end === end)
  return [...known, ...others.filter((place) => !isKnown(place))].sort(
    (a, b) => (a.start ?? 0) - (b.start ?? 0),
  )
}

function placesIn({ text, starts, ends }: NormalizedText, words: string) {
  const [codePoints, length] = [[...text], codePointLength(words)]
  return codePoints.flatMap((_, at) =>
    codePoints.slice(at, at + length).join('') === words
      ? [{ start: starts[at], end: ends[at + length - 1] }]
      : [],
  )
}

// Two letters make repeating and overlapping words; the other characters matter to n1 and to offsets.
const crowded = fc.string({
  unit: fc.constantFrom(...'ababab  \u00a0\u00ad\u2019\u0301\ufb01\u{1f600}'),
  maxLength: 120,
})

test('finds every place of every span, and no other', async () => {
  await fc.assert(
    fc.asyncProperty(
      crowded,
      fc.array(fc.tuple(fc.nat(), fc.nat(40)), { maxLength: 12 }),
      fc.array(crowded, { maxLength: 3 }),
      async (text, cuts, others) => {
        const codePoints = [...normalize(text)]
        const there = cuts.map(([at, length]) =>
          codePoints
            .slice(at % (codePoints.length + 1))
            .slice(0, length)
            .join(''),
        )
        const words = [...new Set([...there, ...others.map(normalize)])].filter(
          (each) => each !== '',
        )
        const expected = words
          .map((each) => [hash('sha256', each), placesOf(text, each)] as const)
          .filter(([, places]) => places.length > 0)
        expect(await relocate(text, words.map(sought))).toEqual(new Map(expected))
      },
    ),
    { numRuns: 2000 },
  )
})

test('lists spans with equal words once', async () => {
  expect(await relocate('one two one', [sought('one'), sought('one')])).toEqual(
    new Map([
      [
        hash('sha256', 'one'),
        [
          { start: 0, end: 3 },
          { start: 8, end: 11 },
        ],
      ],
    ]),
  )
})

test('rejects a fingerprint collision by the digest', async () => {
  // 48271·c₀ + c₁ is the same for both.
  const [words, forged] = ['b!', `a${String.fromCodePoint(0x21 + 48_271)}`]
  expect(selectorOf(forged)).toEqual(selectorOf(words))
  expect(await relocate(forged, [sought(words)])).toEqual(new Map())
  expect(await relocate(`${forged} ${words} ${forged}`, [sought(words), sought(forged)])).toEqual(
    new Map([
      [hash('sha256', words), [{ start: 3, end: 5 }]],
      [
        hash('sha256', forged),
        [
          { start: 0, end: 2 },
          { start: 6, end: 8 },
        ],
      ],
    ]),
  )
})

/** Two letters with the fingerprint of `b!`, whatever the first is: 48271·c₀ + c₁ is the same for all. */
const impostor = (by: number) => String.fromCodePoint(0x62 - by, 0x21 + by * 48_271)

test('rejects a text that has many words with the fingerprint of a span', async () => {
  onceWrong('Texts made to collide', 'many words with the fingerprint of a span', 'refused')
  const words = Array.from({ length: 22 }, (_, by) => impostor(by)).join(' ')
  expect(await relocate(words, [sought('b!')])).toEqual(
    new Map([[hash('sha256', 'b!'), [{ start: 0, end: 2 }]]]),
  )
})
