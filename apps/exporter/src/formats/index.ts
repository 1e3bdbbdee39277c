import type { Format } from './format.ts'
import { csv } from './csv.ts'
import { events } from './events.ts'
import { json } from './json.ts'
import { ndjson } from './ndjson.ts'
import { parquet } from './parquet.ts'
import { sqlite } from './sqlite.ts'
import { xlsx } from './xlsx.ts'

/** Every format, in the order in which `--list` shows them. The first is the default. */
export const formats: readonly [Format, ...Format[]] = [json, ndjson, csv, events, sqlite, parquet, xlsx]
