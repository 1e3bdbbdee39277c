import { DuckDBInstance } from '@duckdb/node-api'
import type { Json } from '@duckdb/node-api'

type Row = Record<string, Json>

/** The rows of a query, in the plain values that JSON has; whole numbers of 64 bits as text. */
export async function duckdb(query: string): Promise<Row[]> {
  const database = await DuckDBInstance.create(':memory:')
  const connection = await database.connect()
  try {
    return (await connection.runAndReadAll(query)).getRowObjectsJson()
  } finally {
    connection.closeSync()
    database.closeSync()
  }
}
