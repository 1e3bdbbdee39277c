import type { Format } from '../format.ts'
import { annotations } from './annotations/index.ts'
import { bibtex } from './bibtex/index.ts'
import { citations } from './citations/index.ts'
import { csl } from './csl/index.ts'
import { csv } from './csv/index.ts'
import { events } from './events/index.ts'
import { json } from './json/index.ts'
import { jsonld } from './jsonld/index.ts'
import { ndjson } from './ndjson/index.ts'
import { nquads } from './nquads/index.ts'
import { parquet } from './parquet/index.ts'
import { ris } from './ris/index.ts'
import { sqlite } from './sqlite/index.ts'
import { timeline } from './timeline/index.ts'
import { timelinejs } from './timelinejs/index.ts'
import { turtle } from './turtle/index.ts'
import { xlsx } from './xlsx/index.ts'

/** Every format, in the order of `--list`. The first is the default. */
export const formats: readonly [Format, ...Format[]] = [
  json,
  ndjson,
  csv,
  events,
  timeline,
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
