import { collectionNames } from '@nkidp/schema/collections'
import { Ajv } from 'ajv'
import { expect, test } from 'vitest'
import { coast } from '../testing/coast-dataset.ts'
import { facts } from '../testing/coast.ts'
import { fingerprint } from './dataset.ts'
import { emittedFiles } from './emitted-files.ts'

const files = await emittedFiles(coast, facts, [])
const json = (file: string): unknown => JSON.parse(files.get(file) ?? `"${file} is not emitted"`)

test('equal records give equal bytes', async () => {
  expect([...(await emittedFiles(structuredClone(coast), facts, []))]).toEqual([...files])
})

test('the files have the day of the release of this version with these records, and otherwise none', async () => {
  const release = {
    version: facts.version,
    date: '2001-05-04',
    fingerprint: fingerprint(coast),
    counts: {},
  }
  const daysIn = async (change: object) => {
    const emitted = await emittedFiles(coast, facts, [{ ...release, ...change }])
    return [/"issued": "(.*)"/, /"created": "(.*)"/].map(
      (day, index) =>
        day.exec(emitted.get(['json/dataset.json', 'datapackage.json'][index] ?? '') ?? '')?.[1],
    )
  }
  expect(await daysIn({})).toEqual(['2001-05-04', '2001-05-04T00:00:00Z'])
  expect(await daysIn({ version: '1.2.2' })).toEqual([undefined, undefined])
  expect(await daysIn({ fingerprint: 'f'.repeat(64) })).toEqual([undefined, undefined])
})

test.each(['dataset', ...collectionNames])(
  'json/%s.json is valid under its schema, in the strict mode of ajv',
  (name) => {
    const validate = new Ajv().compile(json(`schema/${name}.json`) as object)
    expect(validate(json(`json/${name}.json`)), JSON.stringify(validate.errors)).toBe(true)
  },
)

test.each(collectionNames)(
  'schema/authored/%s.json accepts a record without derived fields, and requires the others',
  (name) => {
    const schema = json(`schema/authored/${name}.json`) as {
      required: string[]
      properties: object
    }
    const validate = new Ajv().compile(schema)
    const record: unknown = [coast[name]].flat()[0]
    const authored = Object.fromEntries(
      Object.entries(record as object).filter(([field]) => field in schema.properties),
    )
    expect(validate(authored), JSON.stringify(validate.errors)).toBe(true)
    for (const field of schema.required)
      expect(validate({ ...authored, [field]: undefined })).toBe(false)
  },
)

test('dataset.json has the meta and the collections of the other files', () => {
  const { meta, ...collections } = json('json/dataset.json') as Record<string, unknown>
  expect(meta).toMatchObject({
    name: facts.name,
    version: facts.version,
    license: 'CC-BY-4.0',
    homepage: facts.homepage,
    counts: { event: 1, people: 2, chronology: 2 },
  })
  expect(collections).toEqual(coast)
  expect(Object.keys(collections)).toEqual(collectionNames)
  for (const name of collectionNames) expect(json(`json/${name}.json`)).toEqual(collections[name])
})
