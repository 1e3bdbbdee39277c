import { Ajv } from 'ajv'
import { expect, test } from 'vitest'
import { parse } from 'yaml'
import { assembleDataset } from '../emit/dataset.ts'
import { cffSchema, codemetaSchema, zenodoSchema } from '../testing/citation-schemas.ts'
import { coast } from '../testing/coast-dataset.ts'
import { facts } from '../testing/coast.ts'
import { citationFiles } from './citation-files.ts'

const dataset = assembleDataset(coast, facts)
const released = {
  version: facts.version,
  date: '2001-02-03',
  fingerprint: 'f'.repeat(64),
  counts: {},
}
const earlier = { ...released, version: '1.0.0' }

const read = (files: ReturnType<typeof citationFiles>) => {
  const parsed = [...files].map(
    ([name, text]) =>
      [
        name,
        (name === 'CITATION.cff' ? parse(text) : JSON.parse(text)) as Record<string, unknown>,
      ] as const,
  )
  return Object.fromEntries(parsed)
}

const schemas = [
  ['CITATION.cff', cffSchema, 'title'],
  ['codemeta.json', codemetaSchema, 'name'],
  ['.zenodo.json', zenodoSchema, 'title'],
] as const

test.each(schemas)('%s is valid under its schema, released or not', (name, schema, titleField) => {
  const valid = new Ajv().compile(schema)
  for (const releases of [[], [earlier, released]])
    expect(
      valid(read(citationFiles(dataset, facts, releases))[name]),
      JSON.stringify(valid.errors),
    ).toBe(true)
  const { [titleField]: title, ...untitled } = read(citationFiles(dataset, facts, []))[name] ?? {}
  expect(title).toBe('Coast Data')
  expect(valid(untitled)).toBe(false)
})

test.each(schemas)(
  '%s names the version, the fingerprint, the author, the page and its drafter and publisher',
  (name) => {
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
  },
)

test('until the version is released, the files have no day', () => {
  const files = read(citationFiles(dataset, facts, [earlier]))
  expect(files['CITATION.cff']).not.toHaveProperty('date-released')
  expect(files['codemeta.json']).not.toHaveProperty('datePublished')
  expect(files['.zenodo.json']).not.toHaveProperty('publication_date')
})

test('once it is, the files have the day and the fingerprint of the release, whatever has changed in the records since', () => {
  const files = citationFiles(dataset, facts, [earlier, released])
  expect(read(files)).toMatchObject({
    'CITATION.cff': { 'date-released': '2001-02-03' },
    'codemeta.json': { datePublished: '2001-02-03' },
    '.zenodo.json': { publication_date: '2001-02-03' },
  })
  const changed = assembleDataset(
    { ...coast, people: coast.people.map((person) => ({ ...person, alsoNamed: ['Someone'] })) },
    facts,
  )
  expect(citationFiles(changed, facts, [released])).toEqual(files)
  for (const text of files.values()) expect(text).toContain(released.fingerprint)
})
