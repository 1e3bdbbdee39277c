import { join } from 'node:path'
import { inTurns, measureOf, output, ratioOf, reportOf } from '../measure.ts'
import type { Bench } from '../main.ts'
import { peers, scratch } from '../prepare.ts'

const turns = 15
const heapTurns = 3

const inNodeModules = (path: string): string => join(peers, 'node_modules', path)

/** The commands, and what lets a script collect garbage, which slows the runtimes down. */
const runtimes = {
  Node: { command: [process.execPath], collect: ['--expose-gc'] },
  Deno: {
    command: [inNodeModules('@deno/linux-x64-glibc/deno'), 'run', '-A'],
    collect: ['--v8-flags=--expose-gc'],
  },
  Bun: { command: [inNodeModules('@oven/bun-linux-x64/bin/bun')], collect: [] },
} as const

interface Subject {
  readonly what: string
  readonly specifier: string
  readonly runtime: keyof typeof runtimes
  readonly system: 'import' | 'require'
}

const ours = (['Node', 'Deno', 'Bun'] as const).flatMap((runtime) =>
  (['import', 'require'] as const).flatMap((system): Subject[] =>
    ['', '/claims'].map((subpath) => ({
      what: `sino-dprk-data${subpath}`,
      specifier: `@nkidp/sino-dprk-data${subpath}`,
      runtime,
      system,
    })),
  ),
)

const theirs = [
  ['browser-compat-data', '@mdn/browser-compat-data'],
  ['web-features'],
  ['caniuse-lite'],
  ['emojibase-data, one language', 'emojibase-data/en/data.json'],
  ['countries-list'],
  ['world-countries'],
  ['simple-icons'],
  ['mime-db'],
].map(([what = '', specifier = what]): Subject => ({
  what,
  specifier,
  runtime: 'Node',
  system: 'import',
}))

export const imports: Bench = {
  needs: ['package', 'peers'],
  async run() {
    const measured = []
    for (const subject of [...ours, ...theirs])
      measured.push({ subject, ...(await costsOf(subject)) })
    const whole = measured[0]?.ratio.median ?? NaN
    return {
      title: 'Import',
      about:
        'The first import in a new process, and the heap that it leaves. The floor is the least work that loads as much: importing as many empty modules as the package has files, and JSON.parse of the same values, which are then frozen if the package freezes them.',
      columns: [
        { head: 'Package' },
        { head: 'Loaded by' },
        { head: 'Files', digits: 0 },
        { head: 'JSON (kB)', digits: 0 },
        { head: 'Time (ms)', digits: 1 },
        { head: 'Processor (ms)', digits: 1 },
        { head: 'Its floor (ms)', digits: 1 },
        { head: 'Times its floor', digits: 2 },
        { head: 'Heap (MB)', digits: 2 },
        { head: 'Its floor (MB)', digits: 2 },
      ],
      rows: measured.map(({ subject, files, bytes, time, processor, floor, ratio, heaps }) => [
        ...[subject.what, `${subject.runtime}, ${subject.system}`, files, bytes / 1000],
        ...[time, processor, floor, ratio, ...heaps],
      ]),
      aims: [
        {
          of: 'import of the whole package in Node:',
          measured: whole,
          atMost: 1.25,
          unit: ' times its floor',
          reason:
            'Each file of the package also links its imports and exports, which an empty module does not, and most data are literals, which engines read more slowly than JSON.parse, because bundles with them are smaller.',
        },
      ],
      headline: {
        sentence:
          'Importing everything takes * the processor time of importing as many empty modules, parsing the same values with `JSON.parse` and freezing them.',
        ratio: whole,
      },
    }
  },
}

interface Loading {
  readonly milliseconds: number
  readonly processor: number
  readonly heap: number
}

interface Floor {
  readonly files: number
  readonly bytes: number
  readonly json: boolean
}

async function costsOf({ what, specifier, runtime, system }: Subject) {
  const folder = join(scratch, `${what}-${system}`.replace(/\W+/g, '-'))
  const { json, files, bytes } = await reportOf<Floor>(['floor.mjs', specifier, system, folder], {
    cwd: peers,
  })
  const extension = system === 'import' ? 'mjs' : 'cjs'
  const { command, collect } = runtimes[runtime]
  const [program, ...options] = command
  const load = async (argv: readonly string[], flags: readonly string[] = []): Promise<Loading> => {
    const script = [...options, ...flags, `load.${extension}`, ...argv]
    return JSON.parse((await output(program, script, { cwd: peers })).stdout) as Loading
  }
  const cases = [[specifier, ...(json ? ['json'] : [])], [join(folder, `floor.${extension}`)]]
  const [own = [], least = []] = await inTurns(
    turns,
    cases.map((argv) => () => load(argv)),
  )
  const heaps = await inTurns(
    heapTurns,
    cases.map((argv) => () => load([...argv, 'heap'], collect)),
  )
  const processor = (costs: readonly Loading[]) => costs.map((cost) => cost.processor)
  return {
    files,
    bytes,
    time: measureOf(own.map(({ milliseconds }) => milliseconds)),
    processor: measureOf(processor(own)),
    floor: measureOf(processor(least)),
    ratio: ratioOf(processor(own), processor(least)),
    heaps: heaps.map((costs) => measureOf(costs.map(({ heap }) => heap)).median),
  }
}
