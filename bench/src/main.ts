// Runs all benchmarks, or those that are named, prints their tables, and writes results/<name>.json and the lines of the
// README: node src/main.ts [name...]
import { readFileSync, writeFileSync } from 'node:fs'
import { availableParallelism, cpus } from 'node:os'
import { fileURLToPath } from 'node:url'
import { fillMarked } from '@nkidp/curation'
import {
  benchNames,
  headlines,
  type BenchName,
  type Findings,
  type Result,
} from '@nkidp/bench-results'
import { prepare, type Need } from './prepare.ts'
import { resultText } from './print.ts'

export interface Bench {
  /** What must be built or installed. */
  readonly needs: readonly Need[]
  readonly run: () => Promise<Findings>
}

const benches: Readonly<Record<BenchName, () => Promise<Bench>>> = {
  import: async () => (await import('./benches/import.ts')).imports,
  bundle: async () => (await import('./benches/bundle.ts')).bundle,
  types: async () => (await import('./benches/types.ts')).types,
  command: async () => (await import('./benches/command.ts')).command,
  growth: async () => (await import('./benches/growth.ts')).growth,
  query: async () => (await import('./benches/query.ts')).query,
  verify: async () => (await import('./benches/verify.ts')).verify,
  site: async () => (await import('./benches/site.ts')).site,
}

async function runAll(names: readonly string[]): Promise<void> {
  const start = performance.now()
  const wanted = benchNames.filter((name) => names.includes(name))
  const loaded = await Promise.all(
    wanted.map(async (name) => [name, await benches[name]()] as const),
  )
  prepare(loaded.flatMap(([, { needs }]) => needs))
  console.log(`Built and installed in ${sinceText(start)}.\n`)
  for (const [name, { run }] of loaded) {
    const began = performance.now()
    const findings = await run()
    const result = { ...findings, ...circumstances(), seconds: secondsSince(began) }
    writeFileSync(pathOf(name), `${JSON.stringify(result, null, 2)}\n`)
    console.log(`${resultText(result)}\n${name}: ${sinceText(began)}\n`)
  }
  writeReadme()
  console.log(`All took ${sinceText(start)}.`)
}

const pathOf = (name: string): string =>
  fileURLToPath(new URL(`../results/${name}.json`, import.meta.url))

const circumstances = () => ({
  node: process.version.slice(1),
  processor: `${availableParallelism()} cores of ${cpus()[0]?.model.trim() || 'an unknown processor'}`,
  day: new Date().toISOString().slice(0, 10),
})

function writeReadme(): void {
  const file = new URL('../../packages/sino-dprk-data/README.md', import.meta.url)
  const results = Object.fromEntries(
    benchNames.map((name) => [name, JSON.parse(readFileSync(pathOf(name), 'utf8')) as Result]),
  ) as Record<BenchName, Result>
  const before = readFileSync(file, 'utf8')
  const after = fillMarked(before, { performance: () => headlines(results) })
  if (after !== before) writeFileSync(file, after)
}

const secondsSince = (start: number): number => Math.round((performance.now() - start) / 1000)

function sinceText(start: number): string {
  const seconds = secondsSince(start)
  return `${Math.floor(seconds / 60)} min ${seconds % 60} s`
}

const asked = process.argv.slice(2)
const unknown = asked.find((name) => !benchNames.some((known) => known === name))
if (unknown === undefined) await runAll(asked.length === 0 ? benchNames : asked)
else {
  console.error(`Unknown benchmark "${unknown}". Choose from: ${benchNames.join(', ')}.`)
  process.exitCode = 2
}
