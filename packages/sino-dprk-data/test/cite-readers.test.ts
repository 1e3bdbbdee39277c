import { execFileSync, spawnSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { emptyFolder, onceWrong } from '@nkidp/schema/testing'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  expectedInBibtex,
  invented,
  isOurs,
  line,
  parts,
  readBibtex,
  readRis,
  real,
} from './citation-readers.ts'
import { found, titled, titles } from './made-up-citations.ts'

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

/** Without quotation marks and apostrophes, which pandoc converts as TeX does. */
const asSet = (text: string) => line(text).replace(/["“”'‘’`]/g, '')
const pandoc = (from: string, to: string, input: string, ...more: readonly string[]) =>
  execFileSync('pandoc', ['-f', from, '-t', to, ...more], {
    input,
    encoding: 'utf8',
    maxBuffer: 2 ** 26,
  })
const hasPandoc = spawnSync('pandoc', ['--version']).status === 0

/** Real citations, and invented ones with keys of their own. */
const keyed = [
  ...real,
  ...invented.map(({ csl, bibtex }, index) => ({
    csl,
    bibtex: bibtex.replace(csl.id, `made-up-${index}`),
  })),
]

describe.skipIf(!hasPandoc)('pandoc', () => {
  test('reads every BibTeX entry without loss', () => {
    // pandoc cannot read the name of an unbalanced brace, which BibTeX needs.
    const asked = keyed.filter(({ csl }) => !csl.title.startsWith(titles['an open brace']))
    const read = JSON.parse(
      pandoc('biblatex', 'csljson', asked.map(({ bibtex }) => bibtex).join('\n')),
    ) as Record<string, unknown>[]
    expect(read).toHaveLength(asked.length)
    const sorted = new Map(read.map((item) => [item['id'], item]))
    for (const { csl, bibtex } of asked) {
      const item = sorted.get(/\{(.*?),/.exec(bibtex)?.[1])
      const { author, editor, type: _, id: __, ...fields } = expectedInBibtex(csl)
      for (const [field, value] of Object.entries(fields))
        expect(asSet(item?.[field] as string), field).toBe(asSet(value))
      expect(parts(item?.['author']).map(asSet)).toEqual(author.map(asSet))
      expect(parts(item?.['editor']).map(asSet)).toEqual(editor.map(asSet))
    }
  })

  test('prints every CSL-JSON item with its address', () => {
    const asked = real.map(({ csl }) => csl)
    const text = pandoc('csljson', 'plain', JSON.stringify(asked), '--citeproc', '--wrap=none')
    for (const { URL } of asked) expect(text).toContain(URL)
  })
})

test.skipIf(spawnSync('biber', ['--version']).status !== 0)(
  'biber misses only the date of works without one, and the author of documents',
  () => {
    onceWrong(
      'The data model of BibLaTeX',
      '`biber --validate-datamodel`',
      'no warning but for unknown dates and authors',
    )
    const folder = emptyFolder()
    writeFileSync(join(folder, 'all.bib'), keyed.map(({ bibtex }) => bibtex).join('\n'))
    const { stdout } = spawnSync('biber', ['--tool', '--validate-datamodel', 'all.bib'], {
      cwd: folder,
      encoding: 'utf8',
    })
    const works = keyed.map(({ csl }) => csl).filter((csl) => !isOurs(csl))
    const undated = works.filter(({ issued: day }) => day === undefined || 'literal' in day)
    const unnamed = works.filter(({ author, type }) => author === undefined && type !== 'webpage')
    const warnings = stdout.split('\n').filter((text) => /^(?:WARN|ERROR)/.test(text))
    expect(
      warnings.filter((text) => !/one of 'date, year' must|field 'author'/.test(text)),
    ).toEqual([])
    expect(warnings).toHaveLength(undated.length + unnamed.length)
  },
)
