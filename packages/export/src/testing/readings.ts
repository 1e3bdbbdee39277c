import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { read, utils, type WorkBook } from '@e965/xlsx'
import { collectionNames } from '@nkidp/schema/collections'
import { csv } from '../formats/csv/index.ts'
import { parquet } from '../formats/parquet/index.ts'
import { sqlite } from '../formats/sqlite/index.ts'
import { xlsx } from '../formats/xlsx/index.ts'
import { tablesOf } from '../tables/collection-tables.ts'
import { inTables, type Find, type Reading } from './arrives.ts'
import { duckdb } from './duckdb.ts'
import { unmarked } from './unmarked.ts'

export type Tables = ReadonlyMap<string, readonly Readonly<Record<string, string>>[]>

export async function csvTablesByDuckdb(folder: string): Promise<Tables> {
  const files = readdirSync(folder).filter((name) => name.endsWith('.csv'))
  const tables = files.map(
    async (name) =>
      [
        name.slice(0, -4),
        await duckdb(
          `SELECT * FROM read_csv('${join(folder, name)}', all_varchar = true, header = true, quote = '"', nullstr = 'no such text', strict_mode = true)`,
        ),
      ] as const,
  )
  return new Map(await Promise.all(tables)) as Tables
}

/** A reading of the tables in CSV, whose cells are all text. */
export const csvBy = (
  by: string,
  tablesIn: (folder: string) => Tables | Promise<Tables>,
): Reading => ({
  by,
  format: csv,
  read: async (folder) => {
    const find = inTables(await tablesIn(folder))
    return (to, id) => find(to, id).map((cell) => unmarked(String(cell)))
  },
  as: (value) => (value === null ? '' : `${value as string | number | boolean}`),
})

/** DuckDB’s JSON has integers of 64 bits as text. */
const asText = (value: unknown): unknown => (typeof value === 'number' ? String(value) : value)

/** Finds a value by its collection, its column and its name in an item of a list: `chronology.actors.role`. */
async function findInParquet(folder: string): Promise<Find> {
  const files = collectionNames.map(async (name) => {
    const rows = await duckdb(`SELECT * FROM '${join(folder, name)}.parquet'`)
    return [name, new Map(rows.map((row) => [row['id'], row]))] as const
  })
  const tables = new Map<string, ReadonlyMap<unknown, Readonly<Record<string, unknown>>>>(
    await Promise.all(files),
  )
  return (to, id) => {
    const [collection = '', column = '', inside] = to.split('.')
    const value = tables.get(collection)?.get(id)?.[column]
    if (!Array.isArray(value)) return [asText(value)]
    return value.map((item: unknown) =>
      asText(inside === undefined ? item : (item as Record<string, unknown>)[inside]),
    )
  }
}

/** The rows of a query, read by the SQLite of Node, which is not the one that wrote the file. */
export function sqliteRows(file: string, ...queries: readonly string[]) {
  const database = new DatabaseSync(file, { readOnly: true })
  const rows = queries.map((sql) => database.prepare(sql).all())
  database.close()
  return rows
}

/** The rows of a sheet, read by SheetJS, which is not the library that wrote it. */
export const sheetRows = (book: WorkBook, sheet: string) =>
  utils.sheet_to_json<Record<string, unknown>>(book.Sheets[sheet] ?? {}, { defval: null })

/** A reader for each format that is made of tables. */
export const readings = {
  csv: csvBy('DuckDB’s read_csv', csvTablesByDuckdb),
  parquet: { by: 'DuckDB', format: parquet, read: findInParquet, as: asText },
  sqlite: {
    by: 'the SQLite of Node',
    format: sqlite,
    read: (folder) => {
      const tables = tablesOf(undefined).map(({ name }) => name)
      const rows = sqliteRows(
        join(folder, 'dataset.sqlite'),
        ...tables.map((name) => `SELECT * FROM ${name}`),
      )
      return inTables(new Map(tables.map((name, index) => [name, rows[index] ?? []])))
    },
    as: (value) => (typeof value === 'boolean' ? Number(value) : value),
  },
  xlsx: {
    by: 'SheetJS',
    format: xlsx,
    read: (folder) => {
      const book = read(readFileSync(join(folder, 'dataset.xlsx')))
      return inTables(new Map(book.SheetNames.map((name) => [name, sheetRows(book, name)])))
    },
    // SheetJS reads CRLF as LF.
    as: (value) => (typeof value === 'string' ? value.replaceAll('\r\n', '\n') : value),
  },
} satisfies Readonly<Record<string, Reading>>
