import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Ajv } from 'ajv'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { assembleDataset } from '../emit/dataset.ts'
import cffSchema from '../testing/cff-1.2.0.schema.json' with { type: 'json' }
import { coast } from '../testing/coast-dataset.ts'
import { facts } from '../testing/coast.ts'
import { releasedFolder } from '../testing/released-folder.ts'
import { errOf, outOf, run } from '../testing/run.ts'
import { citationFiles } from './citation-files.ts'

// As far as they are about what we write, the rules of Zenodo's deposit metadata; it publishes no schema of `.zenodo.json`.
const text = { type: 'string', minLength: 1 }
const url = { type: 'string', pattern: '^https?://.+' }
const zenodoSchema = {
  type: 'object',
  properties: {
    title: text,
    upload_type: { enum: ['dataset', 'software'] },
    description: text,
    creators: { type: 'array', items: { properties: { name: text }, required: ['name'] } },
    version: text,
    publication_date: { type: 'string', pattern: '^\\d{4}-\\d\\d-\\d\\d$' },
    access_right: { enum: ['open', 'embargoed', 'restricted', 'closed'] },
    license: { enum: ['CC-BY-4.0', 'MIT'] },
    language: { type: 'string', pattern: '^[a-z]{3}$' },
    keywords: { type: 'array', items: text },
    notes: text,
    related_identifiers: {
      type: 'array',
      items: {
        properties: {
          identifier: url,
          relation: { enum: ['isDocumentedBy', 'isDerivedFrom'] },
          scheme: { const: 'url' },
        },
        required: ['identifier', 'relation'],
      },
    },
    references: { type: 'array', items: text },
  },
  required: ['title', 'upload_type', 'description', 'creators'],
  additionalProperties: false,
}

const dataset = assembleDataset(coast, facts)
const release = {
  version: facts.version,
  date: '2001-02-03',
  fingerprint: 'f'.repeat(64),
  counts: {},
}
const earlier = { ...release, version: '1.0.0' }

// A JSON file is YAML too.
const read = (name: string, ...releases: (typeof release)[]) =>
  parse(citationFiles(dataset, facts, releases).get(name) ?? '') as Record<string, unknown>

describe.each([
  ['CITATION.cff', cffSchema, 'date-released'],
  ['.zenodo.json', zenodoSchema, 'publication_date'],
])('%s', (name, schema, dateField) => {
  test('is valid under its schema, released or not', () => {
    const formats = { date: /^\d{4}-\d\d-\d\d$/, uri: /^https?:/ }
    const valid = new Ajv({ formats, strict: false }).compile(schema)
    for (const releases of [[], [earlier, release]])
      expect(valid(read(name, ...releases)), JSON.stringify(valid.errors)).toBe(true)
    const { title, ...untitled } = read(name)
    expect(title).toBe('Coast Data')
    expect(valid(untitled)).toBe(false)
  })

  test('names the version, the fingerprint, the author, and the report with its drafter and publisher', () => {
    const text = citationFiles(dataset, facts, []).get(name)
    for (const part of [
      '1.2.3',
      dataset.meta.fingerprint,
      'The coast-data contributors',
      'https://example.org/coast',
      'Berg',
      'Guild of Keepers',
      'CC-BY-4.0',
    ])
      expect(text).toContain(part)
  })

  test('has no date until the version is released, then date and fingerprint of the release', () => {
    expect(read(name, earlier)).not.toHaveProperty(dateField)
    expect(read(name, earlier, release)).toMatchObject({ [dateField]: '2001-02-03' })
    const people = coast.people.map((person) => ({ ...person, alsoNamed: ['Someone'] }))
    const changed = assembleDataset({ ...coast, people }, facts)
    const text = citationFiles(changed, facts, [release]).get(name)
    expect(text).toBe(citationFiles(dataset, facts, [release]).get(name))
    expect(text).toContain(release.fingerprint)
  })
})

describe('pnpm data citation-files', () => {
  const texts = ({ dataFolder }: { dataFolder: string }) =>
    ['CITATION.cff', '.zenodo.json'].map((name) => {
      const file = join(dataFolder, '..', name)
      return existsSync(file) ? readFileSync(file, 'utf8') : undefined
    })

  test('writes them at the root of the repository; a second run changes nothing', async () => {
    const folder = releasedFolder()
    expect(await outOf(folder, 'citation-files')).toBe(
      'Wrote CITATION.cff and .zenodo.json for version 1.0.0.',
    )
    const written = texts(folder)
    for (const text of written) expect(text).toContain('2001-05-04')
    await run(folder, 'citation-files')
    expect(texts(folder)).toEqual(written)
  })

  test('writes nothing if there are findings in records or releases', async () => {
    const folder = releasedFolder()
    folder.write('records/states/norland.yaml', 'id: norland')
    folder.write('releases/index.json', '[{}]')
    const err = await errOf(folder, 'citation-files')
    expect(err).toContain('norland.yaml')
    expect(err).toContain('index.json')
    expect(texts(folder)).toEqual([undefined, undefined])
  })
})
