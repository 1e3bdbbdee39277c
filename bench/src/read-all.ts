// The peer: what one writes first. It reads all records of an NDJSON file, then writes them: node src/read-all.ts <in> <out>
import { createReadStream, createWriteStream } from 'node:fs'
import { createInterface } from 'node:readline'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'

const [input = '', output = ''] = process.argv.slice(2)
const records: unknown[] = []
for await (const line of createInterface({ input: createReadStream(input) }))
  records.push(JSON.parse(line))
await pipeline(Readable.from(lines()), createWriteStream(output))

function* lines(): Generator<string> {
  for (const record of records) yield `${JSON.stringify(record)}\n`
}
