import { hash } from 'node:crypto'
import { collectionNames } from '@nkidp/schema/collections'
import { expect, test } from 'vitest'
import { coast } from '../testing/coast-dataset.ts'
import { facts } from '../testing/coast.ts'
import type { dataPackage } from './data-package.ts'
import { emittedFiles } from './emitted-files.ts'

const files = await emittedFiles(coast, facts, [])
const descriptor = JSON.parse(files.get('datapackage.json') ?? '') as ReturnType<typeof dataPackage>

test('the descriptor names its profile and the package', () => {
  expect(descriptor).toMatchObject({
    $schema: 'https://datapackage.org/profiles/2.0/datapackage.json',
    name: 'coast-data',
    version: '1.2.3',
    homepage: 'https://example.org/coast/',
    licenses: [{ name: 'CC-BY-4.0' }],
    sources: [
      { title: 'Lamps on the Coast: An Evening of Talk', path: 'https://example.org/coast' },
    ],
  })
})

// By hand from the standard: the JSON Schema of its profile is not a dependency.
test('names, paths, licenses and keys follow the standard', () => {
  expect(descriptor.name).toMatch(/^[a-z0-9][a-z0-9._-]*$/)
  for (const { path } of [...descriptor.licenses, ...descriptor.sources])
    expect(path).toMatch(/^https?:\/\//)
  const names: string[] = descriptor.resources.map(({ name }) => name)
  expect(names).toEqual([...new Set(names)])
  for (const { path, mediatype, hash, schema } of descriptor.resources) {
    expect(path).toMatch(/^(?![./~])(?!.*\.\.)[^\\:]+$/)
    expect(mediatype).toMatch(/^.+\/.+$/)
    expect(hash).toMatch(/^sha256:[0-9a-f]{64}$/)
    const fields = schema.fields.map(({ name }) => name)
    expect(fields).toEqual([...new Set(fields)])
    expect(fields).toEqual(expect.arrayContaining(schema.primaryKey))
    for (const {
      fields: [from],
      reference,
    } of schema.foreignKeys ?? []) {
      expect(fields).toContain(from)
      expect(names).toContain(reference.resource)
    }
  }
})

test('each collection is a resource with the size and the digest of its file', () => {
  expect(descriptor.resources.map(({ name }) => name)).toEqual(collectionNames)
  for (const { path, ...resource } of descriptor.resources) {
    const content = Buffer.from(files.get(path) ?? '')
    expect(resource).toMatchObject({
      bytes: content.length,
      hash: `sha256:${hash('sha256', content)}`,
    })
  }
})

test('each field has a type of the standard and a description', () => {
  for (const { name, schema } of descriptor.resources) {
    const described = new Set(schema.fields.map((field) => field.name))
    for (const record of [coast[name]].flat())
      for (const field of Object.keys(record)) expect(described).toContain(field)
    for (const { type, description } of schema.fields) {
      expect(['string', 'integer', 'number', 'boolean', 'object', 'array']).toContain(type)
      expect(description).not.toBe('')
    }
  }
})

test('a field with one id is a foreign key', () => {
  const organizations = descriptor.resources.find(({ name }) => name === 'organizations')
  expect(organizations?.schema).toMatchObject({
    primaryKey: ['id'],
    foreignKeys: expect.arrayContaining([
      { fields: ['state'], reference: { resource: 'states', fields: ['id'] } },
    ]) as unknown,
  })
})

test('one object is a resource and not a table', () => {
  const types = new Map(
    descriptor.resources.map((resource) => [
      resource.name,
      'type' in resource ? resource.type : undefined,
    ]),
  )
  expect(types.get('event')).toBeUndefined()
  expect(types.get('people')).toBe('table')
})
