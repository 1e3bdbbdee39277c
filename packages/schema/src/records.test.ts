import { Ajv } from 'ajv'
import { describe, expect, test } from 'vitest'
import { collectionNames, collections } from './collections.ts'
import { valuesAt } from './json/index.ts'
import {
  authoredRecords,
  dataset,
  derivedFields,
  fieldTable,
  jsonSchema,
  records,
} from './index.ts'

describe.each(collectionNames)('a record of %s', (name) => {
  const fields = fieldTable(records[name])

  test('has its id, its type and its label, which are required', () => {
    for (const field of ['id', 'type', collections[name].label])
      expect(fields.find(({ path }) => path.join() === field)).toMatchObject({
        required: true,
        type: 'string',
      })
  })

  test('has a description on every field', () => {
    expect(
      fields
        .filter(({ path, description }) => path.at(-1) !== '*' && description === '')
        .map(({ path }) => path.join('.')),
    ).toEqual([])
  })

  test('refuses a field that it does not have', () => {
    const issues = authoredRecords[name].safeParse({ id: 'x', nonsense: 1 }).error?.issues
    expect(issues?.some((issue) => issue.code === 'unrecognized_keys')).toBe(true)
  })

  test('has a JSON Schema that a strict validator reads', () => {
    for (const shape of [records[name], authoredRecords[name]])
      expect(() => new Ajv().compile(jsonSchema(shape))).not.toThrow()
  })
})

test('the JSON Schema of the dataset is one that a strict validator reads', () => {
  expect(() => new Ajv().compile(jsonSchema(dataset))).not.toThrow()
})

test('the codes of acts stand in the order of their list', () => {
  const words = fieldTable(authoredRecords.chronology).find(
    ({ path }) => path.join('.') === 'codings.*.cameo',
  )?.words
  expect(words?.slice(0, 3)).toEqual(['019', '040', '042'])
  expect(words).toEqual(words?.toSorted())
})

test('derived fields are no part of what an editor writes', () => {
  for (const [name, fields] of Object.entries(derivedFields)) {
    for (const field of Object.keys(fields))
      expect(Object.keys(authoredRecords[name as keyof typeof derivedFields].shape)).not.toContain(
        field,
      )
  }
})

test('the values at a path are found with the way to each', () => {
  const record = { actors: [{ actor: 'a' }, {}, { actor: 'b' }] }
  expect([...valuesAt(record, ['actors', '*', 'actor'])]).toEqual([
    { path: ['actors', 0, 'actor'], value: 'a' },
    { path: ['actors', 2, 'actor'], value: 'b' },
  ])
  expect([...valuesAt({}, ['constructor'])]).toEqual([])
})
