import { mkdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import sqlite3, { type Database } from 'node-sqlite3-wasm'
import type { Dataset } from '@nkidp/sino-dprk-data/schema'
import { removeLeftovers, temporaryPath } from '@nkidp/schema/temporary'
import type { Part } from '../../format.ts'
import { FormatError } from '../format-error.ts'
import { tablesIn } from '../../tables/collection-tables.ts'
import { eventsTable } from '../../tables/events-table.ts'
import { rowsOf, type Cell } from '../../tables/table.ts'
import { codeList } from './code-list.ts'
import { createTable } from './create-table.ts'
import { searchText } from './search-text.ts'
import { views } from './views.ts'

const prefix = 'sino-dprk-export-sqlite-'

/** The bytes of a database. SQLite writes only files, so they come from one in the temporary folder. */
export function databaseFile(part: Part, dataset: Dataset): Uint8Array {
  removeLeftovers(tmpdir(), prefix)
  const folder = temporaryPath(tmpdir(), prefix)
  mkdirSync(folder, { mode: 0o700 })
  try {
    const path = join(folder, 'database')
    const database = new sqlite3.Database(path)
    try {
      fill(database, part, dataset)
    } finally {
      database.close()
    }
    return readFileSync(path)
  } catch (error) {
    throw error instanceof sqlite3.SQLite3Error
      ? new FormatError(`the database could not be written in ${folder}: ${error.message}`)
      : error
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

function fill(database: Database, part: Part, dataset: Dataset): void {
  const { name, records } = part
  // Many small tables: small pages waste less. A failed file is deleted, so it needs no journal. With the default cache, a
  // large database would be read back from the disk while it is filled.
  database.exec(
    'PRAGMA page_size = 1024; PRAGMA cache_size = -262144; PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; PRAGMA foreign_keys = ON; BEGIN',
  )
  database.exec('CREATE TABLE meta (name TEXT NOT NULL PRIMARY KEY, value TEXT NOT NULL)')
  const { counts: _, ...facts } = dataset.meta
  const known = Object.entries(facts).filter(([, value]) => value !== undefined)
  insert(database, 'meta', known as [string, string][])
  const tables = [
    ...tablesIn(part),
    ...(name === 'dataset'
      ? [{ ...eventsTable(dataset), description: facts.codingCaveat.replace(/\s+/g, ' ') }]
      : []),
  ]
  const names = new Set(tables.map((table) => table.name))
  for (const table of tables) database.exec(createTable(table, names))
  for (const table of tables) insert(database, table.name, rowsOf(table, dataset))
  if (name === 'dataset') {
    database.exec(createTable(codeList, names))
    insert(database, codeList.name, codeList.rows)
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
    `INSERT INTO ${table} VALUES (${first.map(() => '?').join(', ')})`,
  )
  for (const row of rows) statement.run([...row])
  statement.finalize()
}
