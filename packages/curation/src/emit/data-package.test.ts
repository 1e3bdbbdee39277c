import { hash } from 'node:crypto'
import { collectionNames } from '@nkidp/schema/collections'
import { expect, test } from 'vitest'
import { coast } from '../testing/coast-dataset.ts'
import { facts } from '../testing/coast.ts'
import { expectDataPackage, type DataPackage } from '../testing/data-package.ts'
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

test('names, paths, licenses and keys follow the standard', () => {
  expectDataPackage(descriptor as DataPackage)
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

test('each field of a record is described', () => {
  for (const { name, schema } of descriptor.resources) {
    const described = new Set(schema.fields.map((field) => field.name))
    for (const record of [coast[name]].flat())
      for (const field of Object.keys(record)) expect(described).toContain(field)
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
