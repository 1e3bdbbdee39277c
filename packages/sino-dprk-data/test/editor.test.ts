import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import ts from 'typescript'
import { afterAll, expect, test } from 'vitest'
import { collectionNames, redirects } from '../src/index.ts'
import { records } from '../src/records.ts'

const project = mkdtempSync(join(tmpdir(), 'editor-'))
afterAll(() => rmSync(project, { recursive: true }))
mkdirSync(join(project, 'node_modules/@nkidp'), { recursive: true })
symlinkSync(
  fileURLToPath(new URL('../fixture', import.meta.url)),
  join(project, 'node_modules/@nkidp/sino-dprk-data'),
)
writeFileSync(join(project, 'package.json'), '{ "type": "module" }')

const file = join(project, 'typing.ts')
const text = `
import { chronology, get } from '@nkidp/sino-dprk-data'
import {} from '@nkidp/sino-dprk-data/'
get('')
chronology.map(({ date }) => date.earliest)
get('zhou-enlai').nameParts
`

/** An editor in which someone has typed this much. */
const editor = ts.createLanguageService({
  getCurrentDirectory: () => ts.sys.getCurrentDirectory(),
  useCaseSensitiveFileNames: () => ts.sys.useCaseSensitiveFileNames,
  getScriptFileNames: () => [file],
  getScriptVersion: () => '1',
  getScriptSnapshot: (name) => {
    const content = name === file ? text : ts.sys.readFile(name)
    return content === undefined ? undefined : ts.ScriptSnapshot.fromString(content)
  },
  directoryExists: (name) => ts.sys.directoryExists(name),
  readDirectory: (...of) => ts.sys.readDirectory(...of),
  fileExists: (name) => name === file || ts.sys.fileExists(name),
  readFile: (name, encoding) => (name === file ? text : ts.sys.readFile(name, encoding)),
  getCompilationSettings: () => ({
    module: ts.ModuleKind.NodeNext,
    moduleResolution: ts.ModuleResolutionKind.NodeNext,
    target: ts.ScriptTarget.ES2022,
    strict: true,
    types: [],
  }),
  getDefaultLibFileName: ts.getDefaultLibFilePath,
})

const hoverOn = (words: string) => {
  const info = editor.getQuickInfoAtPosition(file, text.indexOf(words) + words.length - 1)
  return {
    type: ts.displayPartsToString(info?.displayParts),
    description: ts.displayPartsToString(info?.documentation),
  }
}

/** What the editor offers behind these words. */
const completionsAfter = (words: string) =>
  editor
    .getCompletionsAtPosition(file, text.indexOf(words) + words.length, undefined)
    ?.entries.map(({ name }) => name)

test('an editor completes every id, and those that moved', () => {
  const moved = redirects.filter(({ kind }) => kind === 'moved')
  expect(completionsAfter("get('")?.sort()).toEqual(
    [...records, ...moved].map(({ id }) => id).sort(),
  )
})

test('an editor completes every subpath of a collection', () => {
  expect(completionsAfter('sino-dprk-data/')).toEqual(expect.arrayContaining([...collectionNames]))
})

test('an editor shows what a field means', () => {
  expect(hoverOn('date.earliest').description).toContain('The earliest day, proleptic Gregorian')
  expect(hoverOn('.nameParts').description).toBe('The parts of the name.')
})

test('an editor shows the type of a record by its name', () => {
  expect(hoverOn('\nget').type).toContain('Person')
})
