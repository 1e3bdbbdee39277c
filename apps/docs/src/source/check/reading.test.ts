import { codePointLength } from '@nkidp/schema/text'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { reading, type Piece } from './reading.ts'

const word = fc.string({
  unit: fc.constantFrom(...'abcé한“\u{1f3ee}\u{20000}'),
  minLength: 1,
  maxLength: 8,
})
const gap = fc.constantFrom(' ', '\n', '\n\n', ' \n \n', '\r\n')
const words = fc.array(fc.tuple(word, gap), { minLength: 1, maxLength: 30 })

const textOf = (pieces: readonly Piece[], id: string) =>
  pieces.map((piece) => ('text' in piece && piece.ids.includes(id) ? piece.text : '')).join('')
const dense = (text: string) => text.replace(/\s+/g, '')

test('the code points of a span are marked, also after characters beyond the first plane', () => {
  fc.assert(
    fc.property(
      words,
      fc.array(fc.tuple(fc.nat(), fc.nat(4)), { maxLength: 6 }),
      fc.constantFrom('text', 'html'),
      (parts, chosen, readAs) => {
        const text = parts.flat().join('')
        const starts = parts.map((_, index) => parts.slice(0, index).flat().join('').length)
        const spans = chosen.map(([at, more], index) => {
          const first = at % parts.length
          const last = Math.min(parts.length - 1, first + more)
          return {
            start: starts[first] ?? 0,
            end: (starts[last] ?? 0) + (parts[last]?.[0].length ?? 0),
            of: `r${index}`,
          }
        })
        const paragraphs = reading(text, readAs, spans)
        for (const { start, end, of } of spans) {
          const [from, past] = [start, end].map((at) => codePointLength(text.slice(0, at)))
          expect(dense(paragraphs.map(({ pieces }) => textOf(pieces, of)).join(''))).toBe(
            dense([...text].slice(from, past).join('')),
          )
          expect(paragraphs.filter(({ begin }) => begin.includes(of))).toHaveLength(1)
        }
        expect(
          dense(
            paragraphs
              .flatMap(({ pieces }) => pieces.map((piece) => ('text' in piece ? piece.text : '')))
              .join(''),
          ),
        ).toBe(dense(text))
      },
    ),
  )
})

test('a record is listed where its words begin and marked in every paragraph that has some', () => {
  const text = 'one two\nthree four'
  expect(reading(text, 'text', [{ start: 4, end: 13, of: 'r' }])).toEqual([
    {
      pieces: [
        { text: 'one ', ids: [] },
        { text: 'two', ids: ['r'] },
      ],
      begin: ['r'],
    },
    {
      pieces: [
        { text: 'three', ids: ['r'] },
        { text: ' four', ids: [] },
      ],
      begin: [],
    },
  ])
})

test('in HTML a single line break is white space', () => {
  expect(reading('one\n    two\n\n\nthree', 'html', []).map(({ pieces }) => pieces)).toEqual([
    [{ text: 'one\n    two', ids: [] }],
    [{ text: 'three', ids: [] }],
  ])
})

test('the middle of a long part without records is left out and counted, and no character is split', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: fc.constantFrom('a', '\u{1f3ee}'), minLength: 2001, maxLength: 3000 }),
      (long) => {
        const [paragraph] = reading(`${long}word`, 'text', [
          { start: long.length, end: long.length + 4, of: 'r' },
        ])
        const pieces = paragraph?.pieces ?? []
        expect(pieces.at(-1)).toEqual({ text: 'word', ids: ['r'] })
        expect(
          pieces.reduce(
            (sum, piece) => sum + ('text' in piece ? codePointLength(piece.text) : piece.leftOut),
            0,
          ),
        ).toBe(codePointLength(long) + 4)
        expect(pieces.map((piece) => ('text' in piece ? piece.text : '')).join('')).not.toMatch(
          /\p{Cs}/u,
        )
        expect(pieces.filter((piece) => 'leftOut' in piece)).toHaveLength(1)
      },
    ),
    { numRuns: 30 },
  )
})

test('an empty text has no paragraphs', () => {
  expect(reading('', 'text', [])).toEqual([])
  expect(reading(' \n\n ', 'text', [])).toEqual([])
})
