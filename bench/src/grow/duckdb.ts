// Runs the query of the DuckDB guide for large data in this folder, and prints the seconds of its two statements: from NDJSON
// to Parquet, and a query of the Parquet.
import { readFileSync } from 'node:fs'
import { DuckDBInstance } from '@duckdb/node-api'

const guide = new URL('../../../apps/docs/src/content/docs/guides/duckdb.md', import.meta.url)
const [, sql] = /```sql title="statuses\.sql"\n(.*?)```/s.exec(readFileSync(guide, 'utf8')) ?? []
const [, copy, query] = /^(.*?;\nCOPY.*?;)\n(.*)$/s.exec(sql ?? '') ?? []
if (copy === undefined || query === undefined) throw new Error('the guide has no such query')

const connection = await (await DuckDBInstance.create()).connect()
const secondsOf = async (statements: string): Promise<number> => {
  const start = performance.now()
  await connection.runAndReadAll(statements)
  return (performance.now() - start) / 1000
}
console.log(JSON.stringify({ copied: await secondsOf(copy), queried: await secondsOf(query) }))
