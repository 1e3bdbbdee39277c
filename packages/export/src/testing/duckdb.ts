import { DuckDBInstance, type Json } from '@duckdb/node-api'

const connection = await (await DuckDBInstance.create(':memory:')).connect()

/** The rows of a query, in the plain values of JSON; integers of 64 bits are text. */
export const duckdb = async (query: string): Promise<Record<string, Json>[]> =>
  (await connection.runAndReadAll(query)).getRowObjectsJson()
