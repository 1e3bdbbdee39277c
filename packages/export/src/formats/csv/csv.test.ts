import { execFileSync, spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expectDataPackage, type DataPackage, type TableSchema } from '@nkidp/curation/testing'
import { onceWrong } from '@nkidp/schema/testing'
import { describe, expect, test } from 'vitest'
import { installedDataset } from '../../installed.ts'
import { testArrival } from '../../testing/test-arrival.ts'
import { exported } from '../../testing/exported.ts'
import { hostileTexts, withTexts } from '../../testing/hostile.ts'
import { madeUp } from '../../testing/made-up.ts'
import { csvBy, csvTablesByDuckdb, readings, type Tables } from '../../testing/readings.ts'
import { csv } from './index.ts'

const run = (command: string, ...argv: string[]): string =>
  execFileSync(command, argv, {
    encoding: 'utf8',
    maxBuffer: 2 ** 28,
    env: { ...process.env, LC_ALL: 'C.UTF-8' },
  })

const python = `
import csv, json, pathlib, sys
tables = {}
for path in pathlib.Path(sys.argv[1]).glob('*.csv'):
    with open(path, newline='', encoding='utf-8') as file:
        tables[path.stem] = list(csv.DictReader(file, strict=True))
json.dump(tables, sys.stdout)
`
const readByPython = (folder: string): Tables =>
  new Map(Object.entries(JSON.parse(run('python3', '-c', python, folder)) as object))

const r = `
for (path in list.files(commandArgs(TRUE)[1], pattern = "[.]csv$", full.names = TRUE)) {
  table <- read.csv(path, colClasses = "character", na.strings = character(), encoding = "UTF-8", check.names = FALSE)
  cat("\\x1d", basename(path), "\\n", sep = "")
  write.table(table, sep = "\\x1f", quote = FALSE, row.names = FALSE, fileEncoding = "UTF-8")
}
`
function readByR(folder: string): Tables {
  const tables = run('Rscript', '--encoding=UTF-8', '-e', r, folder)
    .split('\x1d')
    .slice(1)
    .map((text): [string, Readonly<Record<string, string>>[]] => {
      const [name = '', ...lines] = text.split('\n').slice(0, -1)
      const [columns = [], ...rows] = lines.map((line) => line.split('\x1f'))
      return [
        name.replace('.csv', ''),
        rows.map((row) => Object.fromEntries(row.map((cell, i) => [columns[i] ?? '', cell]))),
      ]
    })
  return new Map(tables)
}

testArrival(readings.csv)
testArrival({
  ...csvBy('Python’s csv', readByPython),
  skip: spawnSync('python3', ['--version']).status !== 0,
})
testArrival({
  ...csvBy('R’s read.csv', readByR),
  skip: spawnSync('Rscript', ['--version']).status !== 0,
  // It takes all line endings for the same, and stops at some control characters.
  exceptHostile: true,
})

test('no cell looks like a formula, except numbers and dates', async () => {
  onceWrong('Formulas in CSV', '`+1-1`, `-2-3`, `-2/3`, `-1/0`', 'an apostrophe in front')
  const tables = await csvTablesByDuckdb(await exported(csv, withTexts(hostileTexts)))
  const cells = [...tables.values()].flat().flatMap((row) => Object.values(row))
  expect(cells).toEqual(expect.arrayContaining(["'=1+1", "'-2-3", '+5', '-0107-01-01']))
  for (const cell of cells)
    if (/^[=+\-@\t\r＝＋－＠]/.test(cell)) expect(cell).toMatch(/^[-+]\d+(\.\d+)?$|^-\d\d[\dX]{2}/)
})

test('rows end with CRLF, and there is no byte order mark', async () => {
  const text = readFileSync(join(await exported(csv), 'claims.csv'), 'utf8')
  expect(text).toMatch(/^id,type,statement,[^\n]*\r\n/)
  expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/)
})

describe('datapackage.json', () => {
  const descriptorIn = (folder: string) =>
    JSON.parse(readFileSync(join(folder, 'datapackage.json'), 'utf8')) as DataPackage

  test.each([
    ['the installed dataset', installedDataset(), undefined],
    ['another dataset', madeUp, undefined],
    ['some collections', installedDataset(), ['people', 'claims'] as const],
  ])('follows the standard: %s', async (_, dataset, selection) => {
    expectDataPackage(descriptorIn(await exported(csv, dataset, selection)))
  })

  test('describes the tables: columns, keys, foreign keys, words and types', async () => {
    const folder = await exported(csv)
    const { description, resources } = descriptorIn(folder)
    expect(description).toContain(installedDataset().meta.codingCaveat)
    const tables = await csvTablesByDuckdb(folder)
    expect(resources.map(({ name }) => name).toSorted()).toEqual([...tables.keys()].toSorted())
    const problems = resources.flatMap(({ name, schema }) => {
      const rows = tables.get(name) ?? []
      const keys = rows.map((row) => JSON.stringify(schema.primaryKey.map((each) => row[each])))
      const columns = schema.fields.map((field) => field.name).join()
      return [
        ...(new Set(keys).size === rows.length ? [] : [`${name}: duplicate primary key`]),
        ...rows.flatMap((row) => (Object.keys(row).join() === columns ? [] : [`${name}: columns`])),
        ...schema.fields.flatMap(({ name: column, type, constraints }) =>
          rows
            .filter((row) => !fits(row[column] ?? '', type, constraints))
            .map((row) => `${name}.${column}: ${row[column]}`),
        ),
        ...(schema.foreignKeys ?? []).flatMap(({ fields: [column = ''], reference }) => {
          const ids = new Set([
            '',
            ...(tables.get(reference.resource ?? name) ?? []).map(({ id }) => id),
          ])
          return rows
            .filter((row) => !ids.has(row[column]))
            .map((row) => `${name}.${column}: ${row[column]} is not in ${reference.resource}`)
        }),
      ]
    })
    expect(problems).toEqual([])
  })

  const forms: Readonly<Record<string, RegExp>> = {
    string: /^/,
    integer: /^-?\d+$/,
    number: /^-?\d+(\.\d+)?$/,
    boolean: /^(true|false)$/,
  }
  const fits = (
    cell: string,
    type: string,
    { required, enum: words }: TableSchema['fields'][number]['constraints'],
  ): boolean =>
    cell === ''
      ? required !== true
      : forms[type]?.test(cell) === true && (words?.includes(cell) ?? true)
})
