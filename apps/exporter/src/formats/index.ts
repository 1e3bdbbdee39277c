import { annotations } from './annotations/annotations.ts'
import { bibtex } from './citations/bibtex.ts'
import { citations } from './citations/citations.ts'
import { csl } from './citations/csl.ts'
import { ris } from './citations/ris.ts'
import type { Format } from './format.ts'
import { csv } from './csv.ts'
import { events } from './events.ts'
import { json } from './json.ts'
import { jsonld } from './linked-data/jsonld.ts'
import { nquads } from './linked-data/nquads.ts'
import { turtle } from './linked-data/turtle.ts'
import { ndjson } from './ndjson.ts'
import { parquet } from './parquet.ts'
import { sqlite } from './sqlite.ts'
import { timelinejs } from './timelinejs/timelinejs.ts'
import { xlsx } from './xlsx.ts'

/** Every format, in the order in which `--list` shows them. The first is the default. */
export const formats: readonly [Format, ...Format[]] = [
  json,
  ndjson,
  csv,
  events,
  sqlite,
  parquet,
  xlsx,
  jsonld,
  turtle,
  nquads,
  annotations,
  csl,
  bibtex,
  ris,
  citations,
  timelinejs,
]
