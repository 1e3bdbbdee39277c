import { expect, test } from 'vitest'
import type { JsonSchema } from '@nkidp/schema'
import { interfaceChangeWords } from '../diff/reasons.ts'
import { interfaceChanges } from './interface-changes.ts'

const schemas = (properties: Record<string, JsonSchema>, required: string[] = []) => ({
  exports: {},
  schemas: { 'schema/dataset.json': { type: 'object', properties, required } },
})

const text = { type: 'string' }
const list = (items: JsonSchema) => ({ type: 'array', items })
const object = (properties: Record<string, JsonSchema>) => ({ type: 'object', properties })

/** `major field-changed a[]: string → object`. */
const linesOf = (...versions: Parameters<typeof interfaceChanges>) =>
  interfaceChanges(...versions)?.map(
    (change) => `${change.bump} ${change.kind} ${change.name}: ${interfaceChangeWords(change)}`,
  )

test.each<[string, ReturnType<typeof schemas>, ReturnType<typeof schemas>, ...string[]]>([
  ['the same fields', schemas({ a: text }), schemas({ a: text })],
  ['a removed field', schemas({ a: text }), schemas({}), 'major field-removed a: removed'],
  ['a new field', schemas({}), schemas({ a: text }), 'minor interface-extended a: new'],
  [
    'a renamed field',
    schemas({ places: list(object({ state: text })) }),
    schemas({ places: list(object({ country: text })) }),
    'major field-removed places[].state: removed',
    'minor interface-extended places[].country: new',
  ],
  [
    'a removed field with fields in it',
    schemas({ a: object({ b: text }) }),
    schemas({}),
    'major field-removed a: removed',
  ],
  [
    'texts that became objects',
    schemas({ a: list(text) }),
    schemas({ a: list(object({ b: text })) }),
    'major field-changed a[]: string → object',
  ],
  [
    'a field that can be null',
    schemas({ a: text }, ['a']),
    schemas({ a: { anyOf: [text, { type: 'null' }] } }, ['a']),
    'major field-changed a: string → string or null',
  ],
  [
    'a field that can be absent',
    schemas({ a: text }, ['a']),
    schemas({ a: text }),
    'major field-changed a: string → string, optional',
  ],
  [
    'a field that is always there',
    schemas({ a: text }),
    schemas({ a: text }, ['a']),
    'major field-changed a: string, optional → string',
  ],
  [
    'a text that became a term',
    schemas({ a: text }),
    schemas({ a: { ...text, enum: ['b'] } }),
    'major field-changed a: string, optional → term, optional',
  ],
  [
    'other terms',
    schemas({ a: { ...text, enum: ['b', 'c'] } }),
    schemas({ a: { ...text, enum: ['c', 'd'] } }),
    'major terms-removed a: without b',
    'minor interface-extended a: with d',
  ],
  [
    'another constant',
    schemas({ a: { ...text, const: 'page' } }),
    schemas({ a: { ...text, const: 'report' } }),
    'major terms-removed a: without page',
    'minor interface-extended a: with report',
  ],
  ['another description', schemas({ a: text }), schemas({ a: { ...text, description: 'A.' } })],
])('compares schemas: %s', (_, before, after, ...lines) => {
  expect(linesOf(before, after)).toEqual(lines)
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
  expect(linesOf(withNote(object({ about: text })), withNote(object({})))).toEqual([
    'major field-removed Note.about: removed',
  ])
})

test('compares subpaths and the exports of each', () => {
  const exports = (exports: Record<string, string[]>) => ({ exports, schemas: {} })
  expect(
    linesOf(
      exports({ '.': ['get', 'has'], './query': ['between'], './json/a.json': [] }),
      exports({ '.': ['get', 'all'], './json/a.json': [], './cite': ['cite'] }),
    ),
  ).toEqual([
    'major export-removed has (.): removed',
    'major export-removed ./query: removed',
    'minor interface-extended all (.): new',
    'minor interface-extended ./cite: new',
  ])
})

test('an unknown interface is not compared', () => {
  expect(interfaceChanges(undefined, schemas({}))).toBeUndefined()
  expect(interfaceChanges(schemas({}), undefined)).toBeUndefined()
})
