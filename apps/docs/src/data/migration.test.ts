import { readFileSync } from 'node:fs'
import { findPackageJSON } from 'node:module'
import { dirname, join } from 'node:path'
import {
  currentInterface,
  interfaceChanges,
  interfaceName,
  releasedInterface,
} from '@nkidp/curation'
import { eventsTable, tablesOf } from '@nkidp/export/tables'
import { installedDataset } from '@nkidp/export'
import { dataset, fieldAt, fieldTable, type Field } from '@nkidp/schema'
import { collectionNames, type CollectionName } from '@nkidp/schema/collections'
import ts from 'typescript'
import { describe, expect, test } from 'vitest'
import { fieldsOf } from './fields.ts'

const page = readFileSync(new URL('../content/docs/data/migration.mdx', import.meta.url), 'utf8')
const dataFolder = dirname(findPackageJSON('@nkidp/sino-dprk-data', import.meta.url) ?? '')

/** The rows of the table below a heading. */
const rowsBelow = (heading: string): string[][] =>
  (page.split(`\n## ${heading}\n`)[1] ?? '')
    .split('\n## ')[0]!
    .split('\n')
    .filter((line) => line.startsWith('|'))
    .slice(2)
    .map((line) => line.split('|').slice(1, -1))

/** What is in backticks, with the note in parentheses after it. */
const codeIn = (cell = '') =>
  [...cell.matchAll(/`([^`]+)`(?: \((\w+)\))?/g)].map(([, code = '', note]) => ({ code, note }))

const pathOf = (name: string) => name.replaceAll('[]', '.*').split('.')
const fieldNamed = (name: string): Field | undefined => {
  const [collection = '', ...path] = pathOf(name)
  return fieldAt(fieldsOf(collection as CollectionName), path)
}

describe('the table of fields', () => {
  const rows = rowsBelow('Fields')
  const before = rows.flatMap(([old]) => codeIn(old))
  const after = rows.flatMap(([, now]) => codeIn(now))

  test.each(after)('$code is a field', ({ code }) => {
    expect(fieldNamed(code)).toBeDefined()
  })

  test.each(before)('$code ($note) is a field no more', ({ code, note }) => {
    const field = fieldNamed(code)
    if (note === undefined) expect(field).toBeUndefined()
    else expect(field?.type).not.toBe('string')
  })
})

test('every export, field and term that 2.0 removes, changes or adds is named', async () => {
  const released = (version: string) => releasedInterface(join(dataFolder, 'releases'), version)
  const now = (await released('2.0.0')) ?? (await currentInterface(dataFolder))
  const changes = interfaceChanges(await released('1.3.0'), now) ?? []
  const prose = page.replace(/^```.*?^```$/gms, '')
  const codes = codeIn(prose).map(({ code }) => code)
  const named = new Set([...codes, ...codes.flatMap(interfaceNames)])
  const unnamed = changes.flatMap(({ kind, name, before = [], after = [] }) => {
    const terms = kind === 'field-changed' ? [] : [before, after].flat()
    // The page names only the first and the last of the new CAMEO codes.
    return [name.replace(/ \(.*\)$/, ''), ...(name === 'Coding.cameo' ? [] : terms)]
      .filter((each) => !named.has(String(each)))
      .map((each) => `${kind} ${name}: ${String(each)}`)
  })
  expect(changes.length).toBeGreaterThan(0)
  expect(unnamed).toEqual([])
})

/** A field as a diff names it, as in `Note.about`; a list also without brackets. */
function interfaceNames(code: string): string[] {
  const [collection = '', ...path] = pathOf(code)
  if (!collectionNames.some((name) => name === collection)) return []
  const name = interfaceName({ path: [collection, '*', ...path] }, fieldTable(dataset))
  return [name, name.replace(/\[\]$/, '')]
}

describe('the table of terms', () => {
  const terms = rowsBelow('Terms').flatMap(([fields, old, now]) =>
    codeIn(fields).map(({ code }) => ({
      code,
      before: codeIn(old).map((term) => term.code),
      after: codeIn(now).map((term) => term.code),
    })),
  )

  test.each(terms)('$code has the terms $after, not $before', ({ code, before, after }) => {
    const words = fieldNamed(code)?.words ?? []
    expect(words).toEqual(expect.arrayContaining(after))
    expect(words.filter((word) => before.includes(word))).toEqual([])
  })
})

describe('the table of columns', () => {
  const tables = [eventsTable(installedDataset()), ...tablesOf(undefined)]
  const columnsOf = (table: string) =>
    tables.find(({ name }) => name === table)?.columns.map(({ name }) => name) ?? []
  const rows = ['Columns of the tables', 'Names in the tables, from command 3.0']
    .flatMap(rowsBelow)
    .flatMap(([names, old, now]) =>
      codeIn(names).map(({ code: table }) => ({
        table,
        before: codeIn(old).map(({ code }) => code),
        after: codeIn(now).map(({ code }) => code),
      })),
    )

  test.each(rows)('$table has $after, not $before', ({ table, before, after }) => {
    expect(columnsOf(table)).toEqual(expect.arrayContaining(after))
    expect(columnsOf(table).filter((name) => before.includes(name))).toEqual([])
  })

  test('the new tables exist', () => {
    const [, sentence = ''] = /New tables are (.*?)\./.exec(page) ?? []
    expect(codeIn(sentence).length).toBeGreaterThan(0)
    for (const { code } of codeIn(sentence)) expect(columnsOf(code), code).toContain('id')
  })
})

describe('the examples', () => {
  const examples = [...page.matchAll(/^```ts title="([^"]+)"\n(.*?)^```$/gms)].map(
    ([, title = '', code = ''], index) => ({ title, code, file: `example-${index}.ts` }),
  )
  const folder = `${dataFolder}/fixture/` // Where the name of the package is that of the fixture.
  const host = ts.createCompilerHost({})
  const options: ts.CompilerOptions = {
    strict: true,
    noEmit: true,
    skipLibCheck: true,
    target: ts.ScriptTarget.ES2022,
    module: ts.ModuleKind.NodeNext,
    types: ['node'],
  }
  const codeOf = new Map(examples.map(({ file, code }) => [folder + file, code]))
  const program = ts.createProgram([...codeOf.keys()], options, {
    ...host,
    fileExists: (file) => codeOf.has(file) || host.fileExists(file),
    readFile: (file) => codeOf.get(file) ?? host.readFile(file),
    getSourceFile: (file, languageVersion) => {
      const code = codeOf.get(file) ?? host.readFile(file)
      return code === undefined ? undefined : ts.createSourceFile(file, code, languageVersion)
    },
  })
  const messagesOf = (file: string) =>
    ts
      .getPreEmitDiagnostics(program, program.getSourceFile(folder + file))
      .map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, '\n'))

  test.each(examples)('$file, for $title, compiles only if it is for 2.0', ({ title, file }) => {
    if (title === '2.0') expect(messagesOf(file)).toEqual([])
    else expect(messagesOf(file)).not.toEqual([])
  })

  test('each example for 1.x is followed by one for 2.0', () => {
    const titles = examples.map(({ title }) => title)
    expect(titles).toContain('1.x')
    for (const [index, title] of titles.entries())
      if (title === '1.x') expect(titles[index + 1]).toBe('2.0')
  })
})
