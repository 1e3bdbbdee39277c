import { execFile } from 'node:child_process'
import { cp, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { promisify } from 'node:util'
import { dataset as shape } from '@nkidp/schema'
import ts from 'typescript'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { dataModules } from '@nkidp/curation'
import released from '../json/dataset.json' with { type: 'json' }

const packageFolder = fileURLToPath(new URL('..', import.meta.url))

const use = `import { get } from './src/index.ts'
import type { MovedId, Person } from './src/index.ts'
export const moved: Person = get('zhou')
export const current: Person = get('zhou-enlai')
export const old: MovedId = 'zhou'
// @ts-expect-error it was split: no one record stands in its place
export const split = () => get('koreas')
// @ts-expect-error no version had this id
export const slip = () => get('zhuo')
`

/** The package as it is when one of its ids moved and another was split. */
let folder: string

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'moved-'))
  const redirect = { type: 'redirect', version: '2.0.0', reason: 'An example.' }
  const dataset = shape.parse({
    ...released,
    redirects: [
      { ...redirect, id: 'koreas', kind: 'split', to: ['dprk', 'rok'] },
      { ...redirect, id: 'zhou', kind: 'moved', to: ['zhou-enlai'] },
    ],
  })
  await cp(join(packageFolder, 'src'), join(folder, 'src'), { recursive: true })
  await symlink(join(packageFolder, 'node_modules'), join(folder, 'node_modules'))
  for (const [file, text] of dataModules(dataset)) await writeFile(join(folder, file), text)
  await writeFile(join(folder, 'package.json'), '{ "type": "module" }\n')
  await writeFile(join(folder, 'use.ts'), use)
})

afterAll(() => rm(folder, { recursive: true, force: true }))

test('get takes an id that moved, gives the type of the record that stands for it, and says that the id is deprecated', () => {
  const file = join(folder, 'use.ts')
  const service = ts.createLanguageService({
    getCurrentDirectory: () => folder,
    getScriptFileNames: () => [file],
    getScriptVersion: () => '1',
    getScriptSnapshot: (name) => ts.ScriptSnapshot.fromString(ts.sys.readFile(name) ?? ''),
    fileExists: (name) => ts.sys.fileExists(name),
    readFile: (name) => ts.sys.readFile(name),
    getCompilationSettings: () => ({
      target: ts.ScriptTarget.ES2023,
      module: ts.ModuleKind.ESNext,
      moduleResolution: ts.ModuleResolutionKind.Bundler,
      allowImportingTsExtensions: true,
      noEmit: true,
      strict: true,
      types: [],
    }),
    getDefaultLibFileName: ts.getDefaultLibFilePath,
  })
  const said = (diagnostics: readonly ts.Diagnostic[]) =>
    diagnostics.map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, '\n'))
  expect(said(service.getSemanticDiagnostics(file))).toEqual([])
  const deprecated = service
    .getSuggestionDiagnostics(file)
    .filter(({ reportsDeprecated }) => reportsDeprecated !== undefined)
  expect(deprecated.map(({ start }) => use.slice(0, start).split('\n').length)).toEqual([3])
})

test('get gives the record that stands for it; has is about the ids of today', async () => {
  const script = `
    const { get, has } = await import(${JSON.stringify(pathToFileURL(join(folder, 'src/index.ts')).href)})
    const { involving, resolve } = await import(${JSON.stringify(pathToFileURL(join(folder, 'src/query.ts')).href)})
    const message = (call) => { try { call() } catch ({ message }) { return message } }
    console.log(JSON.stringify([get('zhou') === get('zhou-enlai'), has('zhou'), resolve('zhou').status, message(() => get('koreas')), message(() => involving('zhou'))]))
  `
  const { stdout } = await promisify(execFile)(
    process.execPath,
    ['--input-type=module', '--eval', script],
    { cwd: folder },
  )
  expect(JSON.parse(stdout)).toEqual([
    true,
    false,
    'moved',
    'the record "koreas" was split in version 2.0.0: An example. Take dprk, rok, or install a version before that.',
    'no record has the id "zhou"; resolve(id) says what became of it',
  ])
})
