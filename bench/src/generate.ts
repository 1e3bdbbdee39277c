// Prints a synthetic dataset as NDJSON: node src/generate.ts <entries> [seed]
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { ndjsonOf } from './ndjson.ts'

const [entries, seed] = [process.argv[2], process.argv[3] ?? '1'].map(Number)
if (
  !Number.isSafeInteger(entries) ||
  entries === undefined ||
  entries < 0 ||
  !Number.isSafeInteger(seed) ||
  seed === undefined
) {
  console.error('Usage: node src/generate.ts <entries> [seed]; both whole numbers, as in 1000000 7')
  process.exitCode = 2
} else {
  await pipeline(Readable.from(ndjsonOf({ entries, seed })), process.stdout)
}
