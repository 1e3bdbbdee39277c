import { readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Cell } from '@nkidp/bench-results'
import type { Bench } from '../main.ts'
import { costOf, inTurns, measureOf, ratioOf, type Cost } from '../measure.ts'
import { scratch } from '../prepare.ts'
import { sizeOf, writeSynthetic } from '../synthetic-records.ts'
import { exporter } from './command.ts'

/** The numbers of records, and how often each is measured. */
const sizes = [
  { records: 300, turns: 3 },
  { records: 3000, turns: 3 },
  { records: 30_000, turns: 3 },
  { records: 100_000, turns: 1 },
] as const
const million = 1_000_000

const script = (path: string): string => fileURLToPath(new URL(path, import.meta.url))
const curate = script('../../../packages/curation/src/cli/main.ts')

const floor = 'JSON.parse and JSON.stringify'

interface Task {
  readonly name: string
  readonly script: readonly string[]
}

const tasks = (records: number, input: string): readonly Task[] => {
  const out = join(scratch, 'exported')
  const to = (format: string) => ['--format', format, '--out', out, '--quiet']
  const dataset = join(scratch, 'dataset.json')
  return [
    { name: floor, script: [script('../grow/stringify.ts'), input, join(scratch, 'floor.json')] },
    { name: 'export of JSON', script: [exporter, '--input', input, ...to('json')] },
    { name: 'export of CSV', script: [exporter, '--input', input, ...to('csv')] },
    { name: 'check', script: [script('../grow/check.ts'), String(records)] },
    {
      name: 'diff',
      script: [curate, 'diff', dataset, join(scratch, 'changed.json'), '--format', 'json'],
    },
    { name: 'verify', script: [script('../grow/verify.ts'), String(records)] },
  ]
}

interface Point {
  readonly name: string
  readonly records: number
  readonly costs: readonly Cost[]
  /** Of the processor. */
  readonly seconds: number
  readonly mebibytes: number
  readonly timesFloor: number | undefined
}

export const growth: Bench = {
  needs: ['command'],
  async run() {
    const points: Point[] = []
    for (const { records, turns } of sizes) {
      const input = join(scratch, 'input.ndjson')
      await writeSynthetic(input, sizeOf(records))
      await writeDatasets(input)
      const measured = tasks(records, input)
      const costs = await inTurns(
        turns,
        measured.map((task) => () => costOf(task.script)),
      )
      const processor = (list: readonly Cost[] = []) => list.map((cost) => cost.processor)
      for (const [index, { name }] of measured.entries()) {
        const own = costs[index] ?? []
        const isExport = name.startsWith('export')
        points.push({
          name,
          records,
          costs: own,
          seconds: measureOf(processor(own)).median,
          mebibytes: measureOf(own.map(({ peakMebibytes }) => peakMebibytes)).median,
          timesFloor: isExport ? ratioOf(processor(own), processor(costs[0])).median : undefined,
        })
      }
    }
    const names = [...new Set(points.map(({ name }) => name))]
    const series = names.map((name) => points.filter((point) => point.name === name))
    const largest = (name: string) => points.findLast((point) => point.name === name)
    return {
      title: 'Growth',
      about: `Made-up datasets of growing size. Each export reads NDJSON; its floor is ${floor} of the same lines. “check” runs the rules that need no text of the report, in memory. “diff” compares two datasets that differ in every tenth record. “verify” reads a copy with the words of that many records. Where growth is linear, every 1,000 more records take the same time and memory.`,
      columns: [
        { head: 'Task' },
        { head: 'Records', digits: 0 },
        { head: 'Seconds', digits: 2 },
        { head: 'Processor (s)', digits: 2 },
        { head: '1,000 more (ms)', digits: 0 },
        { head: 'Peak memory (MiB)', digits: 0 },
        { head: '1,000 more (MiB)', digits: 1 },
        { head: 'Times parse and stringify', digits: 1 },
      ],
      rows: [...series.flatMap(rowsOf), ...(await duckdbRows())],
      aims: [
        ...['export of JSON', 'export of CSV'].map((name) => ({
          of: `${name}, 100,000 records:`,
          measured: largest(name)?.timesFloor ?? NaN,
          atMost: 2,
          unit: ' times parse and stringify',
          reason:
            'The command also checks every record against the schema and every reference, computes the fingerprint and the hash of each file, and writes each record twice, in the whole dataset and in its collection.',
        })),
        ...series.slice(1).map((each) => ({
          of: `${each[0]?.name}, time of each record between 30,000 and 100,000 beside that between 3,000 and 30,000:`,
          measured: slope(each[3], each[2]).seconds / slope(each[2], each[1]).seconds,
          atMost: 1.5,
          unit: ' times',
          ...(each[0]?.name === 'check' && {
            reason:
              'There is one run of 100,000 records, and it varies: runs of the check by hand, on the same machine, took 9 to 26 seconds.',
          }),
        })),
      ],
      headline: {
        sentence:
          'The command checks 100,000 records and exports them as JSON in * the processor time of `JSON.parse` and `JSON.stringify` alone.',
        ratio: largest('export of JSON')?.timesFloor ?? NaN,
      },
    }
  },
}

/** What a record more costs, from one size to another. */
function slope(point: Point | undefined, before: Point | undefined) {
  const records = (point?.records ?? NaN) - (before?.records ?? NaN)
  return {
    seconds: ((point?.seconds ?? NaN) - (before?.seconds ?? NaN)) / records,
    mebibytes: ((point?.mebibytes ?? NaN) - (before?.mebibytes ?? NaN)) / records,
  }
}

const rowsOf = (series: readonly Point[]): Cell[][] =>
  series.map((point, index) => {
    const { name, records, costs, mebibytes, timesFloor } = point
    const more = index === 0 ? undefined : slope(point, series[index - 1])
    return [
      ...[name, records],
      measureOf(costs.map(({ seconds }) => seconds)),
      measureOf(costs.map(({ processor }) => processor)),
      more === undefined ? null : more.seconds * 1e6,
      mebibytes,
      more === undefined ? null : more.mebibytes * 1000,
      timesFloor ?? null,
    ]
  })

/** Two datasets to compare, of which the second has another title in every tenth entry. */
async function writeDatasets(input: string): Promise<void> {
  const changed = join(scratch, 'changed.ndjson')
  const title = /("id":"entry-\d*0","type":"chronology-entry","title":")/g
  writeFileSync(changed, readFileSync(input, 'utf8').replace(title, '$1Another '))
  for (const [from, to, version] of [
    [input, 'dataset.json', '1.0.0'],
    [changed, 'changed.json', '1.0.1'],
  ] as const) {
    const folder = join(scratch, 'whole')
    await costOf([exporter, '--input', from, '--out', folder, '--quiet'])
    const dataset = readFileSync(join(folder, 'json/dataset.json'), 'utf8')
    writeFileSync(join(scratch, to), dataset.replace('0.0.0-unversioned', version))
  }
}

/** The way on from there: the query of the guide on a million entries. */
async function duckdbRows(): Promise<Cell[][]> {
  const input = join(scratch, 'data/ndjson/dataset.ndjson')
  await mkdir(join(scratch, 'data/ndjson'), { recursive: true })
  await writeSynthetic(input, { entries: million, seed: 1 })
  const { stdout, processor, peakMebibytes } = await costOf([script('../grow/duckdb.ts')], {
    cwd: scratch,
  })
  const { copied, queried } = JSON.parse(stdout) as { copied: number; queried: number }
  const gigabytes = (statSync(input).size / 1e9).toFixed(1)
  rmSync(input)
  return [
    [
      `DuckDB, ${gigabytes} GB of NDJSON to Parquet`,
      million,
      copied,
      processor,
      null,
      peakMebibytes,
    ],
    ['DuckDB, query of that Parquet', million, queried, null, null, null],
  ].map((row) => [...row, null, null])
}
