import { hash } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import type { KeptCopy } from './kept-copy.ts'
import { citedPassages, wordsIn } from './passages.ts'

const text = 'One sentence names a harbor. Another names a “lamp”, and a boat.'
const digestOf = (words: string) => hash('sha256', words)
const passage = (words: string, digested = words) => {
  const start = text.indexOf(words)
  return { start, end: start + words.length, digest: digestOf(digested) }
}
const [first, second] = ['One sentence names a harbor.', 'Another names a “lamp”, and a boat.'].map(
  (words) => passage(words, words.replace(/[“”]/g, '"')),
)
const whole = { start: 0, end: text.length, digest: digestOf(text.replace(/[“”]/g, '"')) }
const harbor = passage('a harbor')
const boat = passage('a boat')
const lamp = passage('a “lamp”', 'a "lamp"')
const all = [first!, second!, whole, harbor, boat, lamp]

describe('what a record cites', () => {
  test('is shown within the shortest longer span that any record cites', () => {
    expect(citedPassages([harbor], all)).toEqual([{ ...first, cited: [harbor] }])
    expect(citedPassages([first!], all)).toEqual([{ ...whole, cited: [first] }])
  })

  test('is shown once for several spans of one sentence, and alone if nothing is around it', () => {
    expect(citedPassages([boat, harbor, lamp], all)).toEqual([
      { ...first, cited: [harbor] },
      { ...second, cited: [boat, lamp] },
    ])
    expect(citedPassages([whole], all)).toEqual([{ ...whole, cited: [whole] }])
  })
})

/** A copy with a line above the report, and these words in it. */
function keptCopyOf(report = text): KeptCopy {
  const above = 'A line above.\n'
  const places = all.map(
    ({ start, end }) => [`${start}-${end}`, [start + above.length, end + above.length]] as const,
  )
  return { text: above + report, readAs: 'text', places: Object.fromEntries(places) }
}
const shown = async (copy: KeptCopy, ...spans: (typeof harbor)[]) =>
  Promise.all(
    citedPassages(spans, all).map(async (each) =>
      (await wordsIn(copy, each))
        ?.map(({ text, isCited }) => (isCited ? `[${text}]` : text))
        .join(''),
    ),
  )

describe('the words of a kept copy', () => {
  test('are shown as the copy has them, the cited ones marked in their sentence', async () => {
    expect(await shown(keptCopyOf(), lamp, harbor, boat)).toEqual([
      'One sentence names [a harbor].',
      'Another names [a “lamp”], and [a boat].',
    ])
  })

  test('are shown without the words around them if only these differ from the report', async () => {
    const edited = text.replace('Another', 'aNother')
    expect(await shown(keptCopyOf(edited), lamp, boat)).toEqual(['[a “lamp”] … [a boat]'])
  })

  test('are never shown if one letter of them differs from the report', async () => {
    const edited = text.replace('lamp', 'lanp')
    expect(await shown(keptCopyOf(edited), lamp, harbor, boat)).toEqual([
      'One sentence names [a harbor].',
      undefined,
    ])
  })

  test.each([
    {},
    { '0-1': [0, 1] },
    ...['x', [], ['0', 9], [-5, 1e9], [9, 2]].map((place) => ({
      [`${harbor.start}-${harbor.end}`]: place,
    })),
  ])('are not shown for the places %j, which are not those of the words', async (places) => {
    expect(await shown({ ...keptCopyOf(), places: places as never }, harbor)).toEqual([undefined])
  })
})
