import { execFileSync, spawnSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { emptyFolder, onceWrong } from '@nkidp/schema/testing'
import { Ajv } from 'ajv'
import { describe, expect, test } from 'vitest'
import { cite, type Citation } from '../src/cite.ts'
import * as data from '../src/index.ts'
import type { AnyRecord } from '../src/index.ts'
import { records } from '../src/records.ts'
import {
  all,
  expected,
  expectedInBibtex,
  invented,
  isOurs,
  line,
  parts,
  readAs,
  readBibtex,
  readOldBibtex,
  readRis,
  real,
} from './citation-readers.ts'
import { cslData } from './csl-data.ts'
import { titles } from './made-up-citations.ts'

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
    const items = keyed.map(({ csl }) => csl)
    // Invented ones have the date of the data, which wait for their release without one.
    const undated = items.filter(({ issued: day }) => day === undefined || 'literal' in day)
    const unnamed = items.filter(
      (csl) => !isOurs(csl) && csl.author === undefined && csl.type !== 'webpage',
    )
    const warnings = stdout.split('\n').filter((text) => /^(?:WARN|ERROR)/.test(text))
    expect(
      warnings.filter((text) => !/one of 'date, year' must|field 'author'/.test(text)),
    ).toEqual([])
    expect(warnings).toHaveLength(undated.length + unnamed.length)
  },
)

test('every CSL-JSON item is valid under its schema', () => {
  const valid = new Ajv({ allowUnionTypes: true }).compile(cslData)
  expect(valid(all.map(({ csl }) => csl)), JSON.stringify(valid.errors)).toBe(true)
  expect(valid([{ ...all[0]?.csl, issued: { 'date-parts': [] } }])).toBe(false)
})

test('every format of a record has the type and the fields that Zotero reads as one kind of item', () => {
  onceWrong(
    'Records in Zotero',
    'CSL-JSON, BibTeX and RIS of a record',
    'one kind, with dataset and version',
  )
  onceWrong('The dataset in Zotero', '`@dataset` in BibTeX', 'a kind that Zotero imports')
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
