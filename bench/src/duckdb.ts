// Runs the query of the DuckDB guide for large data on a million synthetic entries: node src/duckdb.ts [entries]
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DuckDBInstance } from '@duckdb/node-api'
import { mebibytes, table, writeSynthetic } from './measure.ts'

const guide = new URL('../../apps/docs/src/content/docs/guides/duckdb.md', import.meta.url)
const [, sql] = /```sql title="statuses\.sql"\n(.*?)```/s.exec(readFileSync(guide, 'utf8')) ?? []
if (sql === undefined) throw new Error('the DuckDB guide has no statuses.sql')

const entries = Number(process.argv[2] ?? 1_000_000)
const folder = mkdtempSync(join(tmpdir(), 'bench-'))
process.chdir(folder)
const size = await writeSynthetic('data/ndjson/dataset.ndjson', entries)
const start = performance.now()
const connection = await (await DuckDBInstance.create()).connect()
const rows = (await connection.runAndReadAll(sql)).getRows()
const seconds = ((performance.now() - start) / 1000).toFixed(1)
rmSync(folder, { recursive: true })

const acts = rows.reduce((sum, [, count]) => sum + Number(count), 0)
const costs = table(['Entries', 'Input (MiB)', 'Acts', 'Seconds', 'Peak (MiB)'])
const peak = mebibytes(process.resourceUsage().maxRSS * 1024)
costs.push([entries, size, acts, seconds, peak].map((cell) => cell.toLocaleString('en')))
console.log(`DuckDB, the query of the guide\n${costs.toString()}`)
