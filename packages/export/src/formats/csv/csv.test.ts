import { execFileSync, spawnSync } from 'node:child_process'
import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { Ajv } from 'ajv'
import { describe, expect, test } from 'vitest'
import { astray, inTables } from '../../testing/arrives.ts'
import { dataPackageProfile } from '../../testing/data-package-profile.ts'
import { uncertainDates } from '../../testing/hard-datasets.ts'
import { duckdb } from '../../testing/duckdb.ts'
import { exported } from '../../testing/exported.ts'
import { hostileTexts, withTexts } from '../../testing/hostile.ts'
import { madeUp } from '../../testing/made-up.ts'
import { installedDataset } from '../../installed.ts'
import { csv } from './index.ts'

type Tables = ReadonlyMap<string, readonly Readonly<Record<string, string>>[]>

const namesIn = (folder: string) =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.csv'))
    .map((name) => name.slice(0, -4))

const python = `
import csv, json, pathlib, sys
tables = {}
for path in pathlib.Path(sys.argv[1]).glob('*.csv'):
    with open(path, newline='', encoding='utf-8') as file:
        tables[path.stem] = list(csv.DictReader(file, strict=True))
json.dump(tables, sys.stdout)
`
const readByPython = (folder: string): Promise<Tables> =>
  Promise.resolve(
    new Map(
      Object.entries(
        JSON.parse(
          execFileSync('python3', ['-c', python, folder], { encoding: 'utf8', maxBuffer: 2 ** 28 }),
        ) as object,
      ),
    ),
  )

async function readByDuckdb(folder: string): Promise<Tables> {
  const tables = namesIn(folder).map(
    async (name) =>
      [
        name,
        await duckdb(
          `SELECT * FROM read_csv('${join(folder, name)}.csv', all_varchar = true, header = true, nullstr = 'no such text', strict_mode = true)`,
        ),
      ] as const,
  )
  return new Map(await Promise.all(tables)) as Tables
}

const r = `
for (path in list.files(commandArgs(TRUE)[1], pattern = "[.]csv$", full.names = TRUE)) {
  table <- read.csv(path, colClasses = "character", na.strings = character(), encoding = "UTF-8", check.names = FALSE)
  cat("\\x1d", basename(path), "\\n", sep = "")
  write.table(table, sep = "\\x1f", quote = FALSE, row.names = FALSE, fileEncoding = "UTF-8")
}
`
function readByR(folder: string): Promise<Tables> {
  const output = execFileSync('Rscript', ['--encoding=UTF-8', '-e', r, folder], {
    encoding: 'utf8',
    maxBuffer: 2 ** 28,
    env: { ...process.env, LC_ALL: 'C.UTF-8' },
  })
  const tables = output
    .split('\x1d')
    .slice(1)
    .map((text): [string, Record<string, string>[]] => {
      const [name = '', head = '', ...rows] = text.split('\n').slice(0, -1)
      const columns = head.split('\x1f')
      return [
        name.replace('.csv', ''),
        rows.map((row) =>
          Object.fromEntries(row.split('\x1f').map((cell, index) => [columns[index] ?? '', cell])),
        ),
      ]
    })
  return Promise.resolve(new Map(tables))
}

const isThere = (command: string) => spawnSync(command, ['--version']).status === 0
const readers = [
  { name: 'Python’s csv', there: isThere('python3'), read: readByPython },
  { name: 'DuckDB’s read_csv', there: true, read: readByDuckdb },
  { name: 'R’s read.csv', there: isThere('Rscript'), read: readByR },
]

/** As a reader has it who does what the descriptor says: one apostrophe less in front of what looks like a formula. */
const taken = (cell: string): string => cell.replace(/^'(?='*[=+\-@\t\r＝＋－＠])/, '')
const inCsv = (tables: Tables) => {
  const find = inTables(tables)
  return (to: string, id: string) => find(to, id).map((cell) => taken(String(cell)))
}
const written = (value: unknown): string =>
  value === null ? '' : `${value as string | number | boolean}`

describe.each(readers)('$name', ({ there, read }) => {
  test.skipIf(!there)('finds every field of every record', async () => {
    expect(
      astray(installedDataset(), csv.fields, inCsv(await read(await exported(csv))), written),
    ).toEqual([])
  })

  test.skipIf(!there)('finds every kind of date', async () => {
    expect(
      astray(
        uncertainDates,
        csv.fields,
        inCsv(await read(await exported(csv, uncertainDates))),
        written,
      ),
    ).toEqual([])
  })
})

// R takes every line end for the same, and stops at some control characters.
describe.each(readers.slice(0, 2))('$name', ({ there, read }) => {
  test.skipIf(!there)('finds hostile texts unchanged', async () => {
    const dataset = withTexts(hostileTexts)
    expect(
      astray(dataset, csv.fields, inCsv(await read(await exported(csv, dataset))), written),
    ).toEqual([])
  })
})

test('no cell begins with what a spreadsheet takes for a formula, but for numbers and dates', async () => {
  const tables = await readByDuckdb(await exported(csv, withTexts(hostileTexts)))
  const cells = [...tables.values()].flat().flatMap((row) => Object.values(row))
  expect(cells).toContain("'=1+1")
  for (const cell of cells)
    if (/^[=+\-@\t\r＝＋－＠]/.test(cell)) expect(cell).toMatch(/^[-+]\d[\dX./-]*$/)
})

test('rows end with CRLF, and there is no byte order mark', async () => {
  const text = readFileSync(join(await exported(csv), 'claims.csv'), 'utf8')
  expect(text).toMatch(/^id,type,statement,[^\n]*\r\n/)
  expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/)
})

describe('datapackage.json', () => {
  type Descriptor = {
    description: string
    resources: { name: string; path: string; schema: Schema }[]
  }
  interface Schema {
    fields: { name: string; type: string; constraints: { required?: boolean; enum?: string[] } }[]
    primaryKey: string[]
    foreignKeys?: { fields: string[]; reference: { resource?: string; fields: string[] } }[]
  }
  const descriptorIn = (folder: string) =>
    JSON.parse(readFileSync(join(folder, 'datapackage.json'), 'utf8')) as Descriptor

  test.each([
    ['of the installed dataset', undefined, undefined],
    ['of another one', madeUp, undefined],
    ['of some collections', undefined, ['people', 'claims']],
  ] as const)('keeps what the standard demands: %s', async (_name, dataset, selection) => {
    const valid = new Ajv().compile(dataPackageProfile)
    const descriptor = descriptorIn(await exported(csv, dataset, selection))
    expect(valid(descriptor), JSON.stringify(valid.errors)).toBe(true)
    const names = descriptor.resources.map(({ name }) => name)
    for (const { schema } of descriptor.resources)
      for (const { reference } of schema.foreignKeys ?? [])
        expect(names).toContain(reference.resource ?? names[0])
  })

  test('the standard’s rules refuse what breaks them', async () => {
    const valid = new Ajv().compile(dataPackageProfile)
    const descriptor = descriptorIn(await exported(csv))
    const [first, ...rest] = descriptor.resources
    for (const wrong of [
      { path: '../claims.csv' },
      { name: undefined },
      { type: 'list' },
      { schema: { fields: [] } },
      { schema: { fields: [{ name: 'x', type: 'words' }] } },
    ]) {
      expect(valid({ ...descriptor, resources: [{ ...first, ...wrong }, ...rest] })).toBe(false)
    }
  })

  test('says what the tables hold: columns, keys, foreign keys, words and types', async () => {
    const folder = await exported(csv)
    const { description, resources } = descriptorIn(folder)
    expect(description).toContain(installedDataset().meta.codingCaveat)
    const tables = await readByDuckdb(folder)
    expect(resources.map(({ name }) => name).toSorted()).toEqual([...tables.keys()].toSorted())
    const problems = resources.flatMap(
      ({ name, schema: { fields, primaryKey, foreignKeys = [] } }) => {
        const rows = tables.get(name) ?? []
        const key = (row: Readonly<Record<string, string>>, columns: readonly string[]) =>
          JSON.stringify(columns.map((column) => row[column]))
        return [
          new Set(rows.map((row) => key(row, primaryKey))).size === rows.length
            ? []
            : [`${name}: the primary key is not unique`],
          rows.every((row) => Object.keys(row).join() === fields.map((field) => field.name).join())
            ? []
            : [`${name}: other columns`],
          fields.flatMap(({ name: column, type, constraints }) =>
            rows
              .filter((row) => !fits(row[column] ?? '', type, constraints))
              .map((row) => `${name}.${column}: ${row[column]}`),
          ),
          foreignKeys.flatMap(({ fields: [column = ''], reference }) => {
            const ids = new Set(tables.get(reference.resource ?? name)?.map(({ id }) => id))
            return rows
              .filter((row) => row[column] !== '' && !ids.has(row[column]))
              .map((row) => `${name}.${column}: ${row[column]} is no ${reference.resource}`)
          }),
        ].flat()
      },
    )
    expect(problems).toEqual([])
  })

  const forms: Readonly<Record<string, RegExp>> = {
    string: /^/,
    integer: /^-?\d+$/,
    number: /^-?\d+(\.\d+)?$/,
    boolean: /^(true|false)$/,
  }
  function fits(
    cell: string,
    type: string,
    { required, enum: words }: { required?: boolean; enum?: readonly string[] },
  ): boolean {
    if (cell === '') return required !== true
    return forms[type]?.test(cell) === true && (words?.includes(cell) ?? true)
  }
})
