import { readFileSync } from 'node:fs'
import { chronologicalOrder } from '@nkidp/schema/dates'
import { isObject, valuesAt } from '@nkidp/schema/json'
import { compareIds } from '@nkidp/schema/text'
import { Ajv } from 'ajv'
import { describe, expect, test } from 'vitest'
import { verifyDataset } from '../src/evidence.ts'
import * as data from '../src/index.ts'
import {
  addedFields,
  codingCaveat,
  collectionNames,
  collections,
  get,
  has,
  meta,
  type DatasetJson,
} from '../src/index.ts'
import { linkedIds } from '../src/query.ts'

const json = (file: string): unknown =>
  JSON.parse(readFileSync(new URL(`../${file}`, import.meta.url), 'utf8'))

test('dataset.json is valid under schema/dataset.json, in the strict mode of ajv', () => {
  const validate = new Ajv().compile(json('schema/dataset.json') as object)
  expect(validate(json('json/dataset.json')), JSON.stringify(validate.errors)).toBe(true)
})

test('the dataset has the fingerprint that it states', async () => {
  expect(await verifyDataset(json('json/dataset.json') as DatasetJson)).toMatchObject({ ok: true })
})

describe('order', () => {
  test('the chronology is already in chronological order', () => {
    expect(chronologicalOrder(data.chronology)).toEqual(data.chronology)
  })

  test('speakers are in the order of the billing', () => {
    expect(data.speakers.map(({ billing }) => billing.position)).toEqual(
      data.speakers.map((_, index) => index + 1),
    )
  })

  test.each(['claims', 'quotations'] as const)('%s are in the order of the report', (name) => {
    const starts = data[name].map(({ evidence }) => Math.min(...evidence.map(({ start }) => start)))
    expect(starts).toEqual(starts.toSorted((a, b) => a - b))
  })

  test.each(collectionNames.filter((name) => collections[name].order === 'id'))(
    '%s are sorted by id',
    (name) => {
      const ids = [data[name]].flat().map(({ id }) => id)
      expect(ids).toEqual(ids.toSorted(compareIds))
    },
  )
})

test('each value of an added field names a reference or a document', () => {
  /** The items of a list, the schemes of `identifiers`, else the value itself. */
  const partsOf = (name: string, value: unknown): unknown[] => {
    if (Array.isArray(value)) return value
    return name === 'identifiers' && isObject(value) ? Object.values(value) : [value]
  }
  const added = collectionNames.flatMap((collection) =>
    [data[collection]]
      .flat()
      .flatMap((record) =>
        addedFields[collection].flatMap((name) =>
          [...valuesAt(record, [name])]
            .flatMap(({ value }) => partsOf(name, value))
            .map((part) => [
              `${record.id} ${name}`,
              isObject(part) ? part['reference'] : undefined,
            ]),
        ),
      ),
  )
  expect(added.length).toBeGreaterThan(0)
  for (const [where, reference] of added)
    expect(
      typeof reference === 'string' && has(reference) && get(reference).type,
      String(where),
    ).toMatch(/^(reference|document)$/)
})

test('references are named only in `reference` and `mappings`', () => {
  const names = collectionNames
    .flatMap((name) => [data[name]].flat())
    .flatMap((record) => linkedIds(record))
    .filter(({ id }) => get(id).type === 'reference')
    .map(({ path }) => path.findLast((step) => typeof step === 'string'))
  expect([...new Set(names)]).toEqual(['reference', 'mappings'])
})

test('the dataset carries the caveat about its event codes', () => {
  expect(meta.codingCaveat).toBe(codingCaveat)
})
