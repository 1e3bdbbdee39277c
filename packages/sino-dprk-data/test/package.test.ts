import { globSync, readFileSync } from 'node:fs'
import { homedir } from 'node:os'
import { fileURLToPath } from 'node:url'
import * as vocabularies from '@nkidp/schema/vocabularies'
import { expect, test } from 'vitest'
import manifest from '../package.json' with { type: 'json' }
import * as root from '../src/index.ts'
import { collectionNames } from '../src/index.ts'

const folder = fileURLToPath(new URL('..', import.meta.url))
const read = (file: string) => readFileSync(`${folder}/${file}`, 'utf8')
const built = globSync('dist/*', { cwd: folder })

test('there is a subpath for each collection, and no other that is not meant', () => {
  expect(Object.keys(manifest.exports)).toEqual([
    '.',
    ...collectionNames.map((name) => `./${name}`),
    './query',
    './cite',
    './evidence',
    './schema',
    './schema/*.json',
    './json/*.json',
    './datapackage.json',
    './package.json',
  ])
})

test('the root exports each collection and each vocabulary', () => {
  expect(Object.keys(root)).toEqual(
    expect.arrayContaining([
      ...collectionNames,
      ...Object.keys(vocabularies),
      'meta',
      'get',
      'has',
    ]),
  )
})

test('there are no dependencies; zod is an optional peer', () => {
  expect(manifest).not.toHaveProperty('dependencies')
  expect(manifest.peerDependenciesMeta).toEqual({ zod: { optional: true } })
})

test('zod is named in the files of the entry `schema`, and in no other, types included', () => {
  expect(built.filter((file) => /\bzod\b/i.test(read(file))).sort()).toEqual([
    'dist/schema.cjs',
    'dist/schema.d.cts',
    'dist/schema.d.ts',
    'dist/schema.js',
  ])
})

test('what is built imports nothing but itself, and zod for `schema`', () => {
  const imported = built.flatMap((file) =>
    [...read(file).matchAll(/(?:\bfrom|\bimport|\brequire\(|\bimport\()\s*['"]([^'"]+)['"]/g)].map(
      ([, name]) => name ?? '',
    ),
  )
  expect(new Set(imported.filter((name) => !name.startsWith('./')))).toEqual(new Set(['zod']))
})

test('every file that the descriptor names is there, with the size that it gives', () => {
  const { resources } = JSON.parse(read('datapackage.json')) as {
    resources: { path: string; bytes: number }[]
  }
  expect(resources).toHaveLength(collectionNames.length)
  for (const { path, bytes } of resources) expect(Buffer.byteLength(read(path)), path).toBe(bytes)
})

test('nothing that is built names a folder of the machine that built it', () => {
  const emitted = globSync(['json/*.json', 'schema/*.json', 'datapackage.json', 'dist/*'], {
    cwd: folder,
  })
  expect(emitted).toEqual(
    expect.arrayContaining(['datapackage.json', 'dist/index.js', 'json/dataset.json']),
  )
  expect(
    emitted.filter((file) => read(file).includes(homedir()) || read(file).includes(folder)),
  ).toEqual([])
})
