// Prints the seconds and the peak memory of exports of growing datasets: node src/export.ts [entries...]
// They are linear if "per 1,000" falls toward a constant.
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Readable } from 'node:stream'
import { text } from 'node:stream/consumers'
import { fileURLToPath } from 'node:url'
import { mebibytes, table, writeSynthetic } from './measure.ts'

const sizes = process.argv.length > 2 ? process.argv.slice(2).map(Number) : [1000, 10_000, 100_000]
const formats = ['ndjson', 'json', 'csv', 'events', 'parquet', 'sqlite']
const exporter = fileURLToPath(
  new URL('dist/cli.js', import.meta.resolve('@nkidp/sino-dprk-export/package.json')),
)

const costs = table(['Entries', 'Input (MiB)', 'Written', 'Seconds', 'per 1,000', 'Peak (MiB)'])
const folder = mkdtempSync(join(tmpdir(), 'bench-'))
for (const entries of sizes) {
  const input = join(folder, 'synthetic.ndjson')
  const size = await writeSynthetic(input, entries)
  for (const format of formats) {
    const argv = ['--input', input, '--format', format, '--out', join(folder, 'out'), '--quiet']
    const [seconds, peak] = await cost([exporter, ...argv])
    const perThousand = ((seconds * 1000) / entries).toFixed(2)
    costs.push([entries.toLocaleString('en'), size, format, seconds.toFixed(1), perThousand, peak])
  }
}
rmSync(folder, { recursive: true })
console.log(`Node ${process.version}\n${costs.toString()}`)

/** The seconds and the peak memory in MiB of a program in a process of its own. */
async function cost(program: readonly string[]): Promise<[number, string]> {
  const start = performance.now()
  const preload = new URL('peak-memory.ts', import.meta.url).href
  const child = spawn(process.execPath, ['--import', preload, ...program], {
    stdio: ['ignore', 'ignore', 'inherit', 'pipe'],
  })
  const [[code], peak] = await Promise.all([
    once(child, 'close') as Promise<[number | null]>,
    text(child.stdio[3] as Readable),
  ])
  if (code !== 0) throw new Error(`${program.join(' ')} ended with ${code}`)
  return [(performance.now() - start) / 1000, mebibytes(Number(peak) * 1024)]
}
