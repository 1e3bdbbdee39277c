import { onceWrong } from '@nkidp/schema/testing'
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
  isOurs,
  parts,
  readAs,
  readBibtex,
  readOldBibtex,
  readRis,
  real,
} from './citation-readers.ts'
import { cslData } from './csl-data.ts'

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
