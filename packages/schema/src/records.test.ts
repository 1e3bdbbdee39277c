import { Ajv } from 'ajv'
import { describe, expect, test } from 'vitest'
import { collectionNames, collections } from './collections.ts'
import { valuesAt } from './json/index.ts'
import {
  authoredFields,
  authoredRecords,
  dataset,
  fieldAt,
  fieldKind,
  jsonSchema,
  publishedFields,
  records,
  referencesIn,
} from './index.ts'

describe.each(collectionNames)('a record of %s', (name) => {
  const fields = publishedFields(name)

  test('requires its id, its type and its label', () => {
    for (const field of ['id', 'type', collections[name].label])
      expect(fieldAt(fields, [field])).toMatchObject({ required: true, type: 'string' })
  })

  test('has a description on every field', () => {
    expect(
      fields
        .filter(({ path, description }) => path.at(-1) !== '*' && description === '')
        .map(({ path }) => path.join('.')),
    ).toEqual([])
  })

  test('marks as derived what no editor writes', () => {
    const written = authoredFields(name).map(({ path }) => path)
    expect(fields.filter(({ derived }) => !derived).map(({ path }) => path)).toEqual(written)
  })

  test('rejects an unknown field', () => {
    const issues = authoredRecords[name].safeParse({ id: 'x', nonsense: 1 }).error?.issues
    expect(issues?.some((issue) => issue.code === 'unrecognized_keys')).toBe(true)
  })

  test('has a JSON Schema for a strict validator', () => {
    for (const shape of [records[name], authoredRecords[name]])
      expect(() => new Ajv().compile(jsonSchema(shape))).not.toThrow()
  })
})

test('a strict validator reads the JSON Schema of the dataset', () => {
  expect(() => new Ajv().compile(jsonSchema(dataset))).not.toThrow()
})

test('lists CAMEO codes in their order', () => {
  const words = fieldAt(authoredFields('chronology'), ['codings', '*', 'cameo'])?.words
  expect(words?.slice(0, 3)).toEqual(['010', '011', '012'])
  expect(words).toEqual(words?.toSorted())
})

test.each([
  ['chronology', ['date', 'verbatim'], 'fact'],
  ['chronology', ['actors', 1, 'actor'], 'fact'],
  ['chronology', ['title'], 'wording'],
  ['chronology', ['codings', 0], 'fact'],
  ['chronology', ['codings', 0, 'reason'], 'wording'],
  ['claims', ['speaker'], 'fact'],
  ['claims', ['evidence', 0, 'selector', 'length'], 'wording'],
  ['people', ['notes', 0, 'reference'], 'wording'],
  ['sources', ['body', 'start'], 'wording'],
  ['sources', ['uncited', 2, 'reason'], 'wording'],
  ['sources', ['uncited', 2, 'digest'], 'wording'],
  ['sources', ['uncited', 2], 'fact'],
  ['redirects', ['to'], 'fact'],
  ['claims', ['quotations'], undefined],
  ['claims', ['nonsense', 'more'], undefined],
] as const)('in %s, %j is %s', (collection, path, kind) => {
  expect(fieldKind(collection, path)).toBe(kind)
})

test('names the shape of a field, also of an optional one and of an item', () => {
  const shapeOf = (...path: string[]) => fieldAt(publishedFields('claims'), path)?.shape
  expect([shapeOf('period'), shapeOf('evidence', '*'), shapeOf('statement')]).toEqual([
    'HistoricalDate',
    'Evidence',
    undefined,
  ])
})

test('finds the references in a record of any shape', () => {
  const record = { about: ['a', 1], speaker: 'b', chronology: 'c', stance: { holder: 'd' } }
  expect(
    referencesIn(authoredFields('claims'), record).map(({ path, id }) => [path.join('.'), id]),
  ).toEqual([
    ['speaker', 'b'],
    ['stance.holder', 'd'],
    ['about.0', 'a'],
  ])
})

test('valuesAt finds the values at a path, each with its own path', () => {
  const record = { actors: [{ actor: 'a' }, {}, { actor: 'b' }] }
  expect([...valuesAt(record, ['actors', '*', 'actor'])]).toEqual([
    { path: ['actors', 0, 'actor'], value: 'a' },
    { path: ['actors', 2, 'actor'], value: 'b' },
  ])
  expect([...valuesAt({}, ['constructor'])]).toEqual([])
})
