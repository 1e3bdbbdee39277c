import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import sqlite3 from 'node-sqlite3-wasm'
import type { Database } from 'node-sqlite3-wasm'
import type { Dataset } from '@nkidp/sino-dprk-data/schema'
import { cameoCodes } from '@nkidp/schema/cameo'
import { Failure, exitCodes } from '../../failure.ts'
import { rowsOf } from '../../tables/table-sets.ts'
import type { TableSet } from '../../tables/table-sets.ts'
import type { Cell } from '../../tables/table.ts'
import { createTable, quoted } from './create-table.ts'
import { searchText } from './search-text.ts'
import { views } from './views.ts'

/** The bytes of a database that holds these tables. SQLite writes files alone, so it passes through one. */
export function databaseFile(set: TableSet, meta: Dataset['meta']): Uint8Array {
  const folder = mkdtempSync(join(tmpdir(), 'sino-dprk-export-'))
  try {
    const path = join(folder, 'database')
    const database = new sqlite3.Database(path)
    try {
      fill(database, set, meta)
    } finally {
      database.close()
    }
    return readFileSync(path)
  } catch (error) {
    throw error instanceof sqlite3.SQLite3Error
      ? new Failure(
          exitCodes.outputFailed,
          `the database could not be written in ${folder}: ${error.message}`,
        )
      : error
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

function fill(
  database: Database,
  { name, tables, records }: TableSet,
  meta: Dataset['meta'],
): void {
  // Many small tables: small pages waste less. The file is thrown away where anything fails, so it needs no journal.
  database.exec(
    'PRAGMA page_size = 1024; PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; PRAGMA foreign_keys = ON; BEGIN',
  )
  const there = new Set(tables.map((table) => table.name))

  database.exec('CREATE TABLE meta (key TEXT NOT NULL PRIMARY KEY, value TEXT NOT NULL) STRICT')
  const { counts: _, ...facts } = meta
  insert(database, 'meta', Object.entries(facts))
  for (const table of tables) database.exec(createTable(table, there))
  for (const table of tables) insert(database, table.name, rowsOf(table, records))
  if (name === 'dataset') {
    database.exec(
      'CREATE TABLE cameo_codes (code TEXT NOT NULL PRIMARY KEY, label TEXT NOT NULL) STRICT',
    )
    insert(
      database,
      'cameo_codes',
      Object.entries(cameoCodes).map(([code, { label }]) => [code, label]),
    )
    for (const view of views) database.exec(view)
  }
  database.exec(
    "CREATE VIRTUAL TABLE search USING fts5 (id UNINDEXED, type UNINDEXED, text, tokenize = 'unicode61 remove_diacritics 2')",
  )
  insert(
    database,
    'search',
    records.map((record) => [record.id, record.type, searchText(record)]),
  )
  database.exec('COMMIT')
}

function insert(database: Database, table: string, rows: readonly (readonly Cell[])[]): void {
  const [first] = rows
  if (first === undefined) return
  const statement = database.prepare(
    `INSERT INTO ${quoted(table)} VALUES (${first.map(() => '?').join(', ')})`,
  )
  for (const row of rows) statement.run([...row])
  statement.finalize()
}
