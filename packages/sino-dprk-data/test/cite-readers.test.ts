import { onceWrong } from '@nkidp/schema/testing'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { line, readBibtex, readRis } from './citation-readers.ts'
import { found, titled } from './made-up-citations.ts'

describe('citation-js', () => {
  const hostile = fc
    .string({
      unit: fc.oneof(
        fc.constantFrom(...'\\{}%&#_~^$"\'`-,=<>@ \n', ' and '),
        fc.string({ unit: 'grapheme', minLength: 1, maxLength: 3 }),
      ),
      minLength: 1,
    })
    .filter((text) => line(text) !== '')

  test('reads any title from BibTeX and from RIS', () => {
    onceWrong('Markup in citations', 'any title in BibTeX and RIS', 'the title')
    fc.assert(
      fc.property(hostile, (title) => {
        const { csl, bibtex, ris } = titled(title)
        expect(readBibtex(bibtex)?.['title']).toBe(line(csl.title))
        expect(readRis(ris)?.['title']).toBe(line(csl.title))
      }),
    )
  })

  test('reads an address with an open brace from BibTeX', () => {
    const { bibtex } = found({ address: 'https://example.org/{a' })
    expect(readBibtex(bibtex)?.['URL']).toBe('https://example.org/%7Ba')
  })
})
