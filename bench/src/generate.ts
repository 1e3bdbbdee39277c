// Prints a synthetic dataset as NDJSON: node src/generate.ts <entries> [seed]
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { syntheticNdjson } from './synthetic-records.ts'

const [entries = NaN, seed = 1] = process.argv.slice(2).map(Number)
if (entries >= 0 && Number.isSafeInteger(entries) && Number.isSafeInteger(seed))
  await pipeline(Readable.from(syntheticNdjson({ entries, seed })), process.stdout)
else {
  console.error('Usage: node src/generate.ts <entries> [seed], both integers')
  process.exitCode = 2
}
