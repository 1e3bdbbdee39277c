import { execFileSync, spawnSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Cite } from '@citation-js/core'
import '@citation-js/plugin-bibtex'
import '@citation-js/plugin-csl'
import '@citation-js/plugin-ris'
import { Ajv } from 'ajv'
import fc from 'fast-check'
import { emptyFolder } from '@nkidp/schema/testing'
import { describe, expect, test } from 'vitest'
import { cite, type Citation, type CslItem } from '../src/cite.ts'
import * as data from '../src/index.ts'
import type { AnyRecord } from '../src/index.ts'
import { records } from '../src/records.ts'
import { cslData } from './csl-data.ts'
import { found, names, said, times, titled, titles } from './made-up-citations.ts'

const issued = '2026-11-23'
const real = [...records.map((record) => cite(record, { issued })), cite(data, { issued })]
const invented = [
  ...Object.values(titles).map((title) => titled(title)),
  ...Object.values(times).map(([date]) => titled('A title', date)),
  ...names.map(said),
  found({
    author: ['Kissinger, Henry', 'Shen Zhihua', '손영남'],
    title: 'A Title {of} Braces & More',
    publisher: 'The Journal of Braces {and} More',
    year: '1999',
    pages: '12–34',
    address: 'https://example.org/a_b?c=%7Bd%7D#e',
  }),
]
const all = [...real, ...invented]

/** Entries and the dataset; anything else is a work of its own. */
const isOurs = ({ type }: CslItem) => type === 'entry-encyclopedia' || type === 'dataset'

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
  'collection-title',
  'publisher',
  'page',
  'genre',
  'edition',
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
const readAs = (item: Readonly<Record<string, unknown>> | undefined) => ({
  ...item,
  // From BibTeX, citation-js encodes the percent signs of some encoded characters again.
  ...(typeof item?.['URL'] === 'string' && { URL: item['URL'].replaceAll('%25', '%') }),
  author: parts(item?.['author']),
  editor: parts(item?.['editor']),
})

/** BibLaTeX has one type for an entry of any work of reference, and Zotero none for a dataset. */
const bibtexTypes = { 'entry-encyclopedia': 'entry', dataset: 'document' } as const

/** BibLaTeX has no series of a report, no pages of a web page, and no kind of an entry that all readers know. The note has them. */
const expectedInBibtex = (csl: CslItem) => {
  const { 'collection-title': _, page: __, genre, ...rest } = csl
  const others = expected(rest)
  const isEntry = csl.type === 'entry-encyclopedia'
  return {
    ...others,
    ...(isEntry ? { editor: parts(csl.editor ?? csl.author) } : genre !== undefined && { genre }),
    type: csl.type in bibtexTypes ? bibtexTypes[csl.type as 'dataset'] : csl.type,
  }
}

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
      expect(readAs(read)).toMatchObject(expectedInBibtex(csl))
      expect(read?.['original-publisher']).toBe(csl['original-publisher'])
      if (csl.issued !== undefined && 'date-parts' in csl.issued)
        expect(read?.['issued']).toEqual(csl.issued)
    }
  })

  test('reads every RIS record, without loss of what RIS has a field for', () => {
    for (const { csl, ris } of all) {
      const read = readRis(ris)
      const {
        'original-title': report,
        genre,
        publisher,
        page: _,
        ...rest
      } = expected(csl) as Record<string, unknown>
      expect(readAs(read)).toMatchObject({
        ...rest,
        type: csl.type,
        // citation-js reads the original title only of an encyclopedia, the genre only of a manuscript, and no pages of a web page.
        ...(csl.type === 'entry-encyclopedia' && { 'original-title': report }),
        // It reads the publisher of anything but a manuscript.
        ...(csl.type !== 'manuscript' && publisher !== undefined && { publisher }),
        ...(csl.type === 'manuscript' && genre !== undefined && { genre }),
      })
      for (const [tag, value] of [['M3', genre] as const, ['PB', publisher] as const])
        if (value !== undefined) expect(ris).toContain(`\r\n${tag}  - ${value as string}\r\n`)
      if (csl.issued !== undefined && 'date-parts' in csl.issued)
        expect(read?.['issued']).toMatchObject({
          'date-parts': [expect.arrayContaining([csl.issued['date-parts'][0]?.[0]])],
        })
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

  test('prints title, dataset, version and address in APA', () => {
    const entries = real.map(({ csl }) => csl).filter(isOurs)
    const printed = new Cite(entries)
      .format('bibliography', { template: 'apa', format: 'text' })
      .split('\n')
    for (const csl of entries) {
      const text = printed.find((item) => item.split(' ').includes(csl.URL))
      for (const part of [
        csl['container-title'] ?? csl.title,
        `Version ${data.meta.version}`,
        '2026',
      ])
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
    .filter(({ csl }) => !csl.title.startsWith(titles['an open brace']))
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

test('every CSL-JSON item is valid under its schema', () => {
  const valid = new Ajv({ allowUnionTypes: true }).compile(cslData)
  expect(valid(all.map(({ csl }) => csl)), JSON.stringify(valid.errors)).toBe(true)
  expect(valid([{ ...all[0]?.csl, issued: { 'date-parts': [] } }])).toBe(false)
})

test('every format of a record has the type and the fields that Zotero reads as one kind of item', () => {
  const { title, version } = data.meta
  const types = {
    'entry-encyclopedia': ['inreference', 'ENCYC'],
    manuscript: ['unpublished', 'MANSCPT'],
    report: ['report', 'RPRT'],
    webpage: ['online', 'ELEC'],
    dataset: ['misc', 'DATA'],
  }
  expect(new Set(real.map(({ csl }) => csl.type))).toEqual(new Set(Object.keys(types)))
  for (const { csl, bibtex, ris } of real) {
    const [inBibtex = '', inRis = ''] = types[csl.type]
    expect(bibtex.startsWith(`@${inBibtex}{`), csl.id).toBe(true)
    expect(ris.startsWith(`TY  - ${inRis}\r\n`), csl.id).toBe(true)
    expect(ris).toContain(`\r\nUR  - ${csl.URL}\r\n`)
    if (csl.type !== 'entry-encyclopedia') continue
    const edition = `Version ${version}`
    expect(csl).toMatchObject({ 'container-title': title, edition })
    for (const part of [`booktitle = {{${title}}}`, `edition = {${edition}}`, csl.URL])
      expect(bibtex).toContain(part)
    for (const part of [`T2  - ${title}`, `ET  - ${edition}`]) expect(ris).toContain(`${part}\r\n`)
  }
})

/** Of the entry types that we use, the fields that BibLaTeX’s data model requires and allows (blx-dm.def, version 3.21). */
const anyField = ['entrysubtype', 'origpublisher', 'origtitle', 'url', 'year', 'date']
const dataModel: Readonly<Record<string, readonly [required: string, allowed: string]>> = {
  inreference: ['author editor title booktitle date', 'edition note'],
  misc: ['title date', 'author organization type version note'],
  online: ['title url date', 'author organization note'],
  report: ['author title type institution date', 'note'],
  unpublished: ['author title date', 'howpublished type note'],
}
/** What nobody knows of some works: their day, and the author of an archival document. Data that wait for their release have no day. */
const unknownOf = (csl: CslItem) => {
  if (!isOurs(csl)) return ['author', 'date']
  return data.meta.issued === undefined ? ['date'] : []
}

test('every BibTeX entry has the fields that BibLaTeX requires, and none that it does not allow', () => {
  for (const { bibtex, csl } of all) {
    const [, type = ''] = /^@(\w+)\{/.exec(bibtex) ?? []
    const fields = [...bibtex.matchAll(/^ {2}(\w+) = \{/gm)].map(([, field = '']) => field)
    const [required = '', allowed = ''] = dataModel[type] ?? []
    const known = [...anyField, ...`${required} ${allowed}`.split(' ')]
    expect(fields.filter((field) => !known.includes(field))).toEqual([])
    const missing = required.split(' ').filter((field) => !fields.includes(field))
    expect(missing.filter((field) => !unknownOf(csl).includes(field))).toEqual([])
  }
})

test.skipIf(spawnSync('biber', ['--version']).status !== 0)(
  'biber misses only the date of works without one, and the author of documents',
  () => {
    const folder = emptyFolder()
    writeFileSync(join(folder, 'all.bib'), real.map(({ bibtex }) => bibtex).join('\n'))
    const { stdout } = spawnSync('biber', ['--tool', '--validate-datamodel', 'all.bib'], {
      cwd: folder,
      encoding: 'utf8',
    })
    const works = real.map(({ csl }) => csl).filter((csl) => !isOurs(csl))
    const undated = works.filter(({ issued: day }) => day === undefined || 'literal' in day)
    const unnamed = works.filter(({ author, type }) => author === undefined && type !== 'webpage')
    const warnings = stdout.split('\n').filter((text) => /^(?:WARN|ERROR)/.test(text))
    expect(
      warnings.filter((text) => !/one of 'date, year' must|field 'author'/.test(text)),
    ).toEqual([])
    expect(warnings).toHaveLength(undated.length + unnamed.length)
  },
)

const formsOf = ({ csl, bibtex, ris, text, full }: Citation) => ({
  csl,
  bibtex: readBibtex(bibtex),
  'BibTeX without BibLaTeX': readOldBibtex(bibtex),
  ris: readRis(ris),
  text,
  full,
})

test('no reader finds a speaker or the drafter as an author, except of their own words and works', () => {
  const people = [
    ...data.speakers.map(({ person }) => person),
    ...data.sources.map(({ drafter }) => drafter),
  ]
  const families = new Set(people.map((id) => data.get(id).nameParts.family))
  const own = (record: AnyRecord) =>
    record.type === 'reference' ||
    (record.type === 'quotation' && record.saidBy?.certainty === 'certain')
  for (const record of records.filter((record) => !own(record))) {
    const { text, full, ...read } = formsOf(cite(record))
    const authors = Object.values(read).flatMap((item) => parts(item?.['author']))
    expect(authors.filter((author) => families.has(author.split(' | ')[0] ?? ''))).toEqual([])
    for (const line of [text, full])
      expect(line, record.id).toMatch(
        record.type === 'document' ? /^“/ : /^The sino-dprk-data contributors, /,
      )
  }
})

describe('each format names', () => {
  const {
    meta,
    sources: [report],
  } = data
  const inShort = ['“North Korean Attitudes Toward China” (April 6, 2009)']
  const inReport = [
    report?.title,
    'Woodrow Wilson International Center for Scholars',
    'drafted by James F. Person',
    'credited: Christian F. Ostermann',
    'panel discussion of April 6, 2009',
  ]
  const identified = (form: string) =>
    form === 'text' ? inShort : [...inReport, meta.fingerprint, report?.address]

  test('the record, its author, the report, and the dataset with version, fingerprint and address', () => {
    for (const citation of real.filter(({ csl }) => isOurs(csl)))
      for (const [form, read] of Object.entries(formsOf(citation)))
        for (const part of [
          citation.csl.URL,
          meta.title,
          meta.version,
          'sino-dprk-data contributors',
          ...identified(form),
        ])
          expect(textsIn(read).join('\n'), form).toContain(part)
  })

  test('a document or a reference, and the record that lists it', () => {
    for (const record of [...data.documents, ...data.references]) {
      const citation = cite(record)
      for (const [form, read] of Object.entries(formsOf(citation)))
        for (const part of [
          ...('holder' in record && record.holder ? [data.get(record.holder).name] : []),
          citation.csl.URL,
          `${meta.title}, ed. the sino-dprk-data contributors, version ${meta.version}`,
          `${meta.homepage}r/${record.id}/#v${meta.version}`,
        ])
          expect(textsIn(read).join('\n'), form).toContain(part)
    }
  })
})

const textsIn = (value: unknown): string[] =>
  typeof value === 'object' && value !== null
    ? Object.values(value).flatMap(textsIn)
    : [String(value)]
