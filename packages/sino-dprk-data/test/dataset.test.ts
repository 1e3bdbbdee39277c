import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { chronologicalOrder } from '@nkidp/schema/dates'
import { canonicalJson } from '@nkidp/schema/json'
import { compareIds } from '@nkidp/schema/text'
import { dataset as shape } from '@nkidp/schema'
import { Ajv } from 'ajv'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import * as data from '../src/index.ts'
import { collectionNames, has, meta } from '../src/index.ts'
import { referencesOf } from '../src/query.ts'

const json = (file: string): unknown =>
  JSON.parse(readFileSync(new URL(`../${file}`, import.meta.url), 'utf8'))

const collections = Object.fromEntries(collectionNames.map((name) => [name, data[name]]))
const recordsOf = (name: (typeof collectionNames)[number]) => [data[name]].flat()
const everyRecord = collectionNames.flatMap(recordsOf)

describe('round trip', () => {
  test('dataset.json and the modules hold the same', () => {
    expect(json('json/dataset.json')).toEqual({ meta, ...collections })
  })

  test.each(collectionNames)('json/%s.json and its module hold the same', (name) => {
    expect(json(`json/${name}.json`)).toEqual(data[name])
  })

  test('dataset.json has the shape of the zod schema, and parsing changes nothing', () => {
    expect(shape.parse(json('json/dataset.json'))).toEqual({ meta, ...collections })
  })

  test('dataset.json is valid under schema/dataset.json, in the strict mode of ajv', () => {
    const validate = new Ajv().compile(json('schema/dataset.json') as object)
    expect(validate(json('json/dataset.json')), JSON.stringify(validate.errors)).toBe(true)
  })
})

describe('frozen', () => {
  function* objectsIn(value: unknown): Generator<object> {
    if (typeof value !== 'object' || value === null) return
    yield value
    for (const member of Object.values(value)) yield* objectsIn(member)
  }
  const objects = [...objectsIn({ ...collections, meta })].slice(1)

  test('every object in every record is frozen', () => {
    expect(objects.filter((object) => !Object.isFrozen(object))).toEqual([])
  })

  test('to write to any of them, or to add to it, throws', () => {
    fc.assert(
      fc.property(fc.constantFrom(...objects), fc.string(), (object, name) => {
        expect(() => Object.assign(object, { [`new ${name}`]: 1 })).toThrow(TypeError)
        for (const member of Object.keys(object))
          expect(() => Object.assign(object, { [member]: 1 })).toThrow(TypeError)
      }),
    )
  })
})

describe('order', () => {
  const shuffled = fc.shuffledSubarray([...data.chronology], { minLength: data.chronology.length })

  test('the chronology is in chronological order, whatever the order of the files', () => {
    fc.assert(
      fc.property(
        shuffled,
        (entries) => void expect(chronologicalOrder(entries)).toEqual(data.chronology),
      ),
    )
  })

  test('the speakers are in the order of the billing', () => {
    expect(data.speakers.map(({ billing }) => billing.position)).toEqual(
      data.speakers.map((_, index) => index + 1),
    )
  })

  test.each(['claims', 'quotations'] as const)('the %s are in the order of the page', (name) => {
    const starts = data[name].map(({ evidence }) => Math.min(...evidence.map(({ start }) => start)))
    expect(starts).toEqual(starts.toSorted((a, b) => a - b))
  })

  test.each([
    'people',
    'organizations',
    'states',
    'places',
    'concepts',
    'documents',
    'sources',
    'references',
    'redirects',
  ] as const)('the %s are sorted by id', (name) => {
    const ids = data[name].map(({ id }) => id)
    expect(ids).toEqual(ids.toSorted(compareIds))
  })
})

describe('ids', () => {
  test('an id is that of one record, among all collections', () => {
    const ids = everyRecord.map(({ id }) => id)
    expect(ids).toEqual([...new Set(ids)])
  })

  test('every id that a record names is that of a record', () => {
    for (const record of everyRecord)
      for (const { id } of referencesOf(record)) expect(has(id), `${id} in ${record.id}`).toBe(true)
  })
})

describe('meta', () => {
  const fingerprintOf = (value: typeof collections) => {
    const sorted = Object.entries(value).map(([name, records]) => [
      name,
      Array.isArray(records)
        ? [...(records as { id: string }[])].sort((a, b) => compareIds(a.id, b.id))
        : records,
    ])
    return createHash('sha256')
      .update(canonicalJson(Object.fromEntries(sorted)))
      .digest('hex')
  }

  test('the fingerprint can be computed again from the JSON, in whatever order its records stand', () => {
    const { meta: written, ...read } = json('json/dataset.json') as typeof collections
    const turned = Object.fromEntries(
      Object.entries(read).map(([name, records]) => [
        name,
        Array.isArray(records) ? records.toReversed() : records,
      ]),
    )
    expect(written).toMatchObject({ fingerprint: fingerprintOf(turned) })
  })

  test('the counts are those of the collections', () => {
    expect(meta.counts).toEqual(
      Object.fromEntries(collectionNames.map((name) => [name, recordsOf(name).length])),
    )
  })

  test('name, title, author, version and homepage are those of package.json', () => {
    const { name, title, author, version, homepage } = json('package.json') as Record<
      string,
      unknown
    >
    expect(meta).toMatchObject({ name, title, author, version, homepage, license: 'CC-BY-4.0' })
  })
})
