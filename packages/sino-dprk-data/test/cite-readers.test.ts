import { execFileSync, spawnSync } from 'node:child_process'
import { Cite } from '@citation-js/core'
import '@citation-js/plugin-bibtex'
import '@citation-js/plugin-csl'
import '@citation-js/plugin-ris'
import { Ajv } from 'ajv'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { cite, type CslItem } from '../src/cite.ts'
import * as data from '../src/index.ts'
import { records } from '../src/records.ts'
import { cslData } from './csl-data.ts'
import { madeUp, names, person, times, titles } from './made-up-citations.ts'

const issued = '2026-11-23'
const real = [...records.map((record) => cite(record, { issued })), cite(data, { issued })]
const invented = [
  ...Object.values(titles).map((title) => madeUp(title, [person])),
  ...Object.values(times).map(([date]) => madeUp('A title', [person], date)),
  madeUp('A title', names),
]
const all = [...real, ...invented]

const line = (text: string) => text.replace(/\s+/g, ' ').trim()

/** Names by their parts. Readers put a name of one part into either field, and some split off a particle. */
const parts = (list: unknown) =>
  ((list ?? []) as readonly Record<string, string>[]).map(
    ({ family, given, literal, 'non-dropping-particle': particle }) =>
      [[particle, family ?? literal].filter(Boolean).join(' '), given]
        .filter(Boolean)
        .map((part) => line(part ?? ''))
        .join(' | '),
  )

const kept = [
  'title',
  'container-title',
  'genre',
  'version',
  'URL',
  'note',
  'original-title',
] as const

/** What a reader should find. */
const expected = (csl: CslItem) => ({
  ...Object.fromEntries(
    kept.flatMap((field) => (csl[field] === undefined ? [] : [[field, line(csl[field])]])),
  ),
  id: csl.id,
  author: parts(csl.author),
  editor: parts(csl.editor),
})
const found = (item: Readonly<Record<string, unknown>> | undefined) => ({
  ...item,
  author: parts(item?.['author']),
  editor: parts(item?.['editor']),
})

const onlyItem = (cited: Cite) => {
  expect(cited.data).toHaveLength(1)
  return cited.data[0]
}
const readBibtex = (text: string) => onlyItem(new Cite(text, { forceType: '@biblatex/text' }))
/** Without the fields of BibLaTeX. */
const readOldBibtex = (text: string) => onlyItem(new Cite(text, { forceType: '@bibtex/text' }))
const readRis = (text: string) => onlyItem(new Cite(text, { forceType: '@ris/file' }))

describe('citation-js', () => {
  test('reads every BibTeX entry without loss', () => {
    for (const { csl, bibtex } of all) {
      const read = readBibtex(bibtex)
      expect(found(read)).toMatchObject({ ...expected(csl), type: csl.type })
      expect(read?.['original-publisher']).toBe(csl['original-publisher'])
      expect(read?.['issued']).toEqual(csl.issued)
      const eventDate = csl['event-date']
      if (eventDate !== undefined && 'date-parts' in eventDate)
        expect(read?.['event-date']).toMatchObject({ 'date-parts': eventDate['date-parts'] })
    }
  })

  test('reads every RIS record, without loss of what RIS has a field for', () => {
    for (const { csl, ris } of all) {
      const read = readRis(ris)
      const { 'original-title': page, ...rest } = expected(csl) as Record<string, unknown>
      const isEntry = csl.type === 'entry'
      expect(found(read)).toMatchObject({
        ...rest,
        type: isEntry ? 'entry-dictionary' : 'dataset',
        ...(isEntry && { 'original-title': page }),
      })
      const year = csl.issued && 'date-parts' in csl.issued && csl.issued['date-parts'][0]?.[0]
      if (year !== undefined)
        expect(read?.['issued']).toMatchObject({ 'date-parts': [expect.arrayContaining([year])] })
    }
  })

  test('reads every CSL-JSON item unchanged', () => {
    for (const { csl } of all) expect(onlyItem(new Cite(csl))).toMatchObject(csl)
  })

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
    fc.assert(
      fc.property(hostile, (title) => {
        const { bibtex, ris } = madeUp(title, [person])
        expect(readBibtex(bibtex)?.['title']).toBe(line(title))
        expect(readRis(ris)?.['title']).toBe(line(title))
      }),
    )
  })

  test('prints title, dataset, version and address in APA', () => {
    const printed = new Cite(real.map(({ csl }) => csl))
      .format('bibliography', { template: 'apa', format: 'text' })
      .split('\n')
    for (const { csl } of real) {
      const text = printed.find((item) => item.split(' ').includes(csl.URL))
      for (const part of [csl['container-title'] ?? csl.title, `Version ${csl.version}`, '2026'])
        expect(text).toContain(part)
      for (const name of csl.author ?? [])
        expect(text).toContain('literal' in name ? name.literal.replaceAll("'", '’') : name.family)
    }
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

describe.skipIf(!hasPandoc)('pandoc', () => {
  // pandoc cannot read the name of an unbalanced brace, which BibTeX needs.
  const keyed = invented
    .filter(({ csl }) => csl.title !== titles['an open brace'])
    .map((citation, index) => ({
      csl: citation.csl,
      bibtex: citation.bibtex.replace(citation.csl.id, `made-up-${index}`),
    }))

  test('reads every BibTeX entry without loss', () => {
    const asked = [...real, ...keyed]
    const read = JSON.parse(
      pandoc('biblatex', 'csljson', asked.map(({ bibtex }) => bibtex).join('\n')),
    ) as Record<string, unknown>[]
    expect(read).toHaveLength(asked.length)
    const sorted = new Map(read.map((item) => [item['id'], item]))
    for (const { csl, bibtex } of asked) {
      const item = sorted.get(/\{(.*?),/.exec(bibtex)?.[1])
      for (const field of kept)
        if (csl[field] !== undefined)
          expect(asSet(item?.[field] as string), field).toBe(asSet(csl[field]))
      expect(parts(item?.['author']).map(asSet)).toEqual(parts(csl.author).map(asSet))
      expect(parts(item?.['editor'])).toEqual(parts(csl.editor))
      const eventDate = csl['event-date']
      if (eventDate !== undefined && 'date-parts' in eventDate)
        expect(item?.['event-date']).toMatchObject({ 'date-parts': eventDate['date-parts'] })
    }
  })

  test('prints every CSL-JSON item with its address', () => {
    const asked = real.map(({ csl }) => csl)
    const text = pandoc('csljson', 'plain', JSON.stringify(asked), '--citeproc', '--wrap=none')
    for (const { URL } of asked) expect(text).toContain(URL)
  })
})

test('every CSL-JSON item is valid under its schema', () => {
  const valid = new Ajv({ allowUnionTypes: true }).compile(cslData)
  expect(valid(all.map(({ csl }) => csl)), JSON.stringify(valid.errors)).toBe(true)
  expect(valid([{ ...all[0]?.csl, issued: { 'date-parts': [] } }])).toBe(false)
})

test('each format names the record, its people, the report, and the dataset with version, fingerprint and address', () => {
  const {
    meta,
    sources: [page],
  } = data
  const common = [
    page?.title,
    page?.address,
    'Woodrow Wilson International Center for Scholars',
    'drafted by James F. Person',
    'panel discussion, April 6, 2009',
    meta.title,
    meta.version,
    meta.fingerprint,
  ]
  for (const { csl, bibtex, ris, text } of real) {
    const named = [
      csl.title,
      ...(csl.author ?? []).flatMap((name) =>
        Object.values(name).filter((part) => typeof part === 'string'),
      ),
      csl.URL,
      ...common,
    ]
    const forms = {
      csl,
      bibtex: readBibtex(bibtex),
      'BibTeX without BibLaTeX': readOldBibtex(bibtex),
      ris: readRis(ris),
      text,
    }
    for (const [form, read] of Object.entries(forms))
      for (const part of named)
        expect(Object.values({ read }).flatMap(textsIn).join('\n'), form).toContain(part)
  }
})

const textsIn = (value: unknown): string[] =>
  typeof value === 'object' && value !== null
    ? Object.values(value).flatMap(textsIn)
    : [String(value)]
