import { valuesAt } from '@nkidp/schema/json'
import { describe, expect, test } from 'vitest'
import {
  addedFields,
  cameoCodes,
  chronology,
  codingCaveat,
  collectionNames,
  documents,
  get,
  has,
  meta,
  references,
} from '../src/index.ts'
import * as data from '../src/index.ts'
import { referencesOf } from '../src/query.ts'

interface Place {
  readonly where: string
  readonly reference: unknown
}

type Plain = Readonly<Record<string, unknown>>

const isObject = (value: unknown): value is Plain =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
const everyRecord = collectionNames.flatMap((collection) =>
  [data[collection]].flat().map((record) => ({ collection, record })),
)

/** Every object within a value, itself included. */
function* objectsIn(value: unknown): Generator<Plain> {
  if (Array.isArray(value)) for (const item of value) yield* objectsIn(item)
  if (!isObject(value)) return
  yield value
  for (const member of Object.values(value)) yield* objectsIn(member)
}

/** What of an added field must name a reference: each item of a list; of `identifiers`, each scheme; else the value. */
function partsOf(name: string, value: unknown): unknown[] {
  if (Array.isArray(value)) return value
  return name === 'identifiers' && isObject(value) ? Object.values(value) : [value]
}

const added = everyRecord.flatMap(({ collection, record }) =>
  addedFields[collection].flatMap((name) =>
    [...valuesAt(record, [name])]
      .flatMap(({ value }) => partsOf(name, value))
      .map((part): Place => ({
        where: `${record.id} ${name}`,
        reference: isObject(part) ? part['reference'] : undefined,
      })),
  ),
)

const standsForItself = new Set(
  documents
    .filter(
      ({ evidence, address, holder, date }) =>
        evidence === undefined && (address ?? (holder && date)) !== undefined,
    )
    .map(({ id }) => id as string),
)

const inferredDates = everyRecord.flatMap(({ record }) =>
  [...objectsIn(record)]
    .filter(({ basis, precision }) => basis === 'inferred' && precision !== undefined)
    .map((date): Place => ({
      where: `${record.id} date`,
      reference: date['reference'] ?? (standsForItself.has(record.id) ? record.id : undefined),
    })),
)

const notes = everyRecord.flatMap(({ record }) =>
  'notes' in record && record.type !== 'reference'
    ? (record.notes ?? [])
        .filter(({ about }) => about === undefined)
        .map(({ reference }): Place => ({ where: `${record.id} notes`, reference }))
    : [],
)

const notOnThePage = everyRecord.flatMap(({ record }): Place[] => {
  if (record.type === 'reference' || record.type === 'redirect' || record.evidence !== undefined)
    return []
  return [
    {
      where: record.id,
      reference:
        ('reference' in record ? record.reference : undefined) ??
        (standsForItself.has(record.id) ? record.id : undefined),
    },
  ]
})

describe.each([
  ['each added field, item by item', added],
  ['each date that an editor infers', inferredDates],
  ['each note that is not about the page', notes],
  ['each record that is not from the page', notOnThePage],
])('%s', (_, places) => {
  test('names where it comes from', () => {
    expect(places.length).toBeGreaterThan(0)
    for (const { where, reference } of places) {
      expect(
        typeof reference === 'string' && has(reference),
        `${where}: ${String(reference)}`,
      ).toBe(true)
      if (typeof reference === 'string' && has(reference))
        expect(['reference', 'document'], where).toContain(get(reference).type)
    }
  })
})

test('each reference leads somewhere: to an address, to a file, or to a holder, title and date', () => {
  for (const { id, where } of references) {
    const isFile = (where.package ?? where.repository) !== undefined && where.path !== undefined
    expect(
      where.address !== undefined ||
        isFile ||
        (where.holder !== undefined && where.title !== undefined && where.date !== undefined),
      id,
    ).toBe(true)
  }
})

test('a reference stands nowhere but where something comes from it', () => {
  const ways = everyRecord.flatMap(({ record }) =>
    referencesOf(record)
      .filter(({ id }) => get(id).type === 'reference')
      .map(({ path }) => path.at(-1)),
  )
  expect(new Set(ways.filter((name) => typeof name === 'string'))).toEqual(new Set(['reference']))
})

describe('the codings', () => {
  test('a code has the values that the list maps to it, and nothing else has any', () => {
    for (const { cameo, goldstein, plover } of chronology.flatMap(({ codings }) => codings)) {
      expect([goldstein, plover]).toEqual(
        cameo === undefined
          ? [undefined, undefined]
          : [cameoCodes[cameo].goldstein, cameoCodes[cameo].plover ?? undefined],
      )
    }
  })

  test('a group carries a country, and no state’s number', () => {
    for (const { actors, codings } of chronology) {
      for (const { source, sourceState, sourceCountry } of codings) {
        if (source === undefined) continue
        const acts =
          get(source).type === 'state'
            ? source
            : actors.find(({ actor }) => actor === source)?.onBehalfOf
        expect(sourceState).toBe(acts)
        if (acts !== undefined) expect(sourceCountry).toBeUndefined()
      }
    }
    expect(get('red-guards-denounce-kim').codings).toMatchObject([
      { source: 'red-guards', sourceCountry: 'prc', targetCountry: 'dprk' },
    ])
  })

  test('a journey to apologize is two acts', () => {
    expect(get('zhou-enlai-in-pyongyang-1970').codings.map(({ cameo }) => cameo)).toEqual([
      '042',
      '055',
    ])
  })

  test('the caveat stands beside them wherever they are published', () => {
    expect(meta.codingCaveat).toBe(codingCaveat)
  })
})

test('the documents of an entry are those that say that they bear on it', () => {
  for (const { id, documents: bearing } of chronology) {
    const tied = documents
      .filter(({ relations }) => relations?.some(({ entry }) => entry === id))
      .map((document) => document.id)
    expect(bearing.map(({ document }) => document).toSorted()).toEqual(tied.toSorted())
  }
})

test('the page’s own date is kept where it was narrowed', () => {
  expect(get('zhou-enlai-in-pyongyang-1970').date).toMatchObject({
    verbatim: 'In 1970',
    edtf: '1970-04',
    basis: 'inferred',
    told: { edtf: '1970', basis: 'stated' },
  })
})
