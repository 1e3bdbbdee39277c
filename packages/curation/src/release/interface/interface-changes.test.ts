import { expect, test } from 'vitest'
import type { JsonSchema } from '@nkidp/schema'
import { interfaceChanges } from './interface-changes.ts'

const schemas = (properties: Record<string, JsonSchema>, required: string[] = []) => ({
  exports: {},
  schemas: { 'schema/dataset.json': { type: 'object', properties, required } },
})

const text = { type: 'string' }
const list = (items: JsonSchema) => ({ type: 'array', items })
const object = (properties: Record<string, JsonSchema>) => ({ type: 'object', properties })

const removed = { kind: 'field-removed', bump: 'major' }
const changed = { kind: 'field-changed', bump: 'major' }
const extended = { kind: 'interface-extended', bump: 'minor' }

test.each([
  ['the same fields', schemas({ a: text }), schemas({ a: text }), []],
  ['a removed field', schemas({ a: text }), schemas({}), [{ ...removed, name: 'a' }]],
  ['a new field', schemas({}), schemas({ a: text }), [{ ...extended, name: 'a' }]],
  [
    'a renamed field',
    schemas({ places: list(object({ state: text })) }),
    schemas({ places: list(object({ country: text })) }),
    [
      { ...removed, name: 'places[].state' },
      { ...extended, name: 'places[].country' },
    ],
  ],
  [
    'a removed field with fields in it',
    schemas({ a: object({ b: text }) }),
    schemas({}),
    [{ ...removed, name: 'a' }],
  ],
  [
    'texts that became objects',
    schemas({ a: list(text) }),
    schemas({ a: list(object({ b: text })) }),
    [{ ...changed, name: 'a[]', before: 'string', after: 'object' }],
  ],
  [
    'a field that can be null',
    schemas({ a: text }, ['a']),
    schemas({ a: { anyOf: [text, { type: 'null' }] } }, ['a']),
    [{ ...changed, name: 'a', before: 'string', after: 'string or null' }],
  ],
  [
    'a field that can be absent',
    schemas({ a: text }, ['a']),
    schemas({ a: text }),
    [{ ...changed, name: 'a', before: 'string', after: 'string, optional' }],
  ],
  [
    'a field that is always there',
    schemas({ a: text }),
    schemas({ a: text }, ['a']),
    [{ ...changed, name: 'a' }],
  ],
  [
    'a text that became a term',
    schemas({ a: text }),
    schemas({ a: { ...text, enum: ['b'] } }),
    [{ ...changed, name: 'a' }],
  ],
  [
    'other terms',
    schemas({ a: { ...text, enum: ['b', 'c'] } }),
    schemas({ a: { ...text, enum: ['c', 'd'] } }),
    [
      { kind: 'terms-removed', bump: 'major', name: 'a', before: ['b'] },
      { ...extended, name: 'a', after: ['d'] },
    ],
  ],
  [
    'another constant',
    schemas({ a: { ...text, const: 'page' } }),
    schemas({ a: { ...text, const: 'report' } }),
    [{ kind: 'terms-removed', before: ['page'] }, { after: ['report'] }],
  ],
  ['another description', schemas({ a: text }), schemas({ a: { ...text, description: 'A.' } }), []],
])('compares schemas: %s', (_, before, after, changes) => {
  const found = interfaceChanges(before, after)
  expect(found).toMatchObject(changes)
  expect(found).toHaveLength(changes.length)
})

test('a change of a shape that several fields have is named once, after the shape', () => {
  const withNote = (note: JsonSchema) => ({
    exports: {},
    schemas: {
      'schema/dataset.json': {
        definitions: { Note: note },
        ...object({ a: { $ref: '#/definitions/Note' }, b: { $ref: '#/definitions/Note' } }),
      },
    },
  })
  expect(interfaceChanges(withNote(object({ about: text })), withNote(object({})))).toMatchObject([
    { kind: 'field-removed', name: 'Note.about' },
  ])
})

test('compares subpaths and the exports of each', () => {
  const exports = (exports: Record<string, string[]>) => ({ exports, schemas: {} })
  expect(
    interfaceChanges(
      exports({ '.': ['get', 'has'], './query': ['between'], './json/a.json': [] }),
      exports({ '.': ['get', 'all'], './json/a.json': [], './cite': ['cite'] }),
    ),
  ).toMatchObject([
    { kind: 'export-removed', bump: 'major', name: 'has (.)' },
    { kind: 'export-removed', bump: 'major', name: './query' },
    { kind: 'interface-extended', bump: 'minor', name: 'all (.)' },
    { kind: 'interface-extended', bump: 'minor', name: './cite' },
  ])
})

test('an unknown interface is not compared', () => {
  expect(interfaceChanges(undefined, schemas({}))).toBeUndefined()
  expect(interfaceChanges(schemas({}), undefined)).toBeUndefined()
})
