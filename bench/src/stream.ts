// Prints what it costs to export NDJSON that passes through, beside a peer that reads all of it first: seconds, and the
// memory at its peak, each in a process of its own. Sizes in chronology entries: node src/stream.ts [entries...]
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createWriteStream, mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { text } from 'node:stream/consumers'
import { pipeline } from 'node:stream/promises'
import { fileURLToPath } from 'node:url'
import Table from 'cli-table3'
import { ndjsonOf } from './ndjson.ts'

const sizes = process.argv.length > 2 ? process.argv.slice(2).map(Number) : [10_000, 1_000_000]
const formats = ['ndjson', 'csv', 'events', 'parquet', 'ndjson,csv,events,parquet']

const exporter = fileURLToPath(
  new URL('dist/cli.js', import.meta.resolve('@nkidp/sino-dprk-export/package.json')),
)
const peer = fileURLToPath(new URL('read-all.ts', import.meta.url))
const peakMemory = new URL('peak-memory.ts', import.meta.url).href

const table = new Table({
  head: ['Entries', 'Input', 'What is written', 'Seconds', 'Peak memory'],
  colAligns: ['right', 'right', 'left', 'right', 'right'],
  style: { head: [], border: [], compact: true },
})
for (const entries of sizes) {
  const folder = mkdtempSync(join(tmpdir(), 'bench-'))
  try {
    const input = join(folder, 'synthetic.ndjson')
    await pipeline(Readable.from(ndjsonOf({ entries, seed: 1 })), createWriteStream(input))
    const facts = [entries.toLocaleString('en'), `${mebibytes(statSync(input).size)} MiB`]
    for (const format of formats) {
      const out = join(folder, 'out')
      table.push([
        ...facts,
        format.replaceAll(',', ', '),
        ...(await cost([exporter, '--input', input, '--format', format, '--out', out, '--quiet'])),
      ])
      rmSync(out, { recursive: true })
    }
    table.push([
      ...facts,
      'the peer: JSON.parse of all, then ndjson',
      ...(await cost([peer, input, join(folder, 'all.ndjson')])),
    ])
  } finally {
    rmSync(folder, { recursive: true })
  }
}
console.log(`Node ${process.version}\n${table.toString()}`)

/** Seconds and memory of a program, or why it ended before its end. */
async function cost(program: readonly string[]): Promise<[string, string]> {
  const start = performance.now()
  const child = spawn(process.execPath, ['--import', peakMemory, ...program], {
    stdio: ['ignore', 'ignore', 'pipe', 'pipe'],
  })
  const [[code, signal], told, peak] = await Promise.all([
    once(child, 'close') as Promise<[number | null, string | null]>,
    text(child.stdio[2] as Readable),
    text(child.stdio[3] as Readable),
  ])
  const seconds = ((performance.now() - start) / 1000).toFixed(1)
  if (code === 0) return [seconds, `${mebibytes(Number(peak) * 1024)} MiB`]
  return [
    seconds,
    told.includes('heap out of memory') ? 'out of memory' : `failed (${code ?? signal})`,
  ]
}

function mebibytes(bytes: number): string {
  return Math.round(bytes / 2 ** 20).toLocaleString('en')
}
