import { execFileSync } from 'node:child_process'
import { globSync, readFileSync } from 'node:fs'
import { homedir } from 'node:os'
import { fileURLToPath } from 'node:url'
import { onceWrong } from '@nkidp/schema/testing'
import * as vocabularies from '@nkidp/schema/vocabularies'
import { transform } from 'esbuild'
import ts from 'typescript'
import { expect, test } from 'vitest'
import manifest from '../package.json' with { type: 'json' }
import * as root from '../src/index.ts'
import { collectionNames } from '../src/index.ts'

const folder = fileURLToPath(new URL('../fixture', import.meta.url))
const read = (file: string) => readFileSync(`${folder}/${file}`, 'utf8')
const built = globSync('dist/**/*.*', { cwd: folder })

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
  // Any version, because npm installs nothing at all if an optional peer conflicts; `/schema` says which one it needs.
  expect(manifest.peerDependencies).toEqual({ zod: '*' })
  expect(manifest.peerDependenciesMeta).toEqual({ zod: { optional: true } })
})

test('the tarball contains these files, and no others', async () => {
  const files = execFileSync('tar', ['-tzf', `${folder}.tgz`], { encoding: 'utf8' })
    .split('\n')
    .filter((path) => path !== '' && !path.endsWith('/'))
    .map((path) => path.replace('package/', ''))
    .map((path) => path.replace(/[^/]+-[\w-]{8}(?=\.(d\.c?ts|c?js)$)/, '*'))
  const list = [...new Set(files)].sort().join('\n')
  await expect(`${list}\n`).toMatchFileSnapshot('tarball-files.txt')
})

test('webpack 4 and the oldest supported browsers parse every built file', async () => {
  onceWrong('Ways to resolve modules', 'webpack 4', 'parses every file')
  onceWrong('Old browsers', 'a lookbehind, an error in Safari before 16.4', 'in no file')
  for (const file of built.filter((name) => /\.c?js$/.test(name))) {
    // Every browser has \p{L}; esbuild says none has, because none knows each script of the newest Unicode.
    const supported = { 'regexp-unicode-property-escapes': true }
    const printed = (target: string[]) => transform(read(file), { target, supported })
    const { code } = await printed(['es2019', 'chrome93', 'firefox92', 'safari15.4'])
    expect(code, file).toBe((await printed(['esnext'])).code)
  }
})

test('only the files of the entry `schema` name zod, types included', () => {
  expect(built.filter((file) => /\bzod\b/i.test(read(file))).sort()).toEqual([
    'dist/schema.cjs',
    'dist/schema.d.cts',
    'dist/schema.d.ts',
    'dist/schema.js',
  ])
})

test('built files import only one another and zod', () => {
  const imported = built.flatMap((file) =>
    ts.preProcessFile(read(file), true, true).importedFiles.map(({ fileName }) => fileName),
  )
  expect(new Set(imported.filter((name) => !/^\.\.?\//.test(name)))).toEqual(new Set(['zod']))
})

test('no built file names a folder of the machine that built it', () => {
  const files = globSync(['{dist,json,schema}/**/*.*', 'datapackage.json'], { cwd: folder })
  expect(files.length).toBeGreaterThan(0)
  expect(
    files.filter((file) => read(file).includes(homedir()) || read(file).includes(folder)),
  ).toEqual([])
})
