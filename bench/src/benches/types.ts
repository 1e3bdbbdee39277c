import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Cell } from '@nkidp/bench-results'
import type { Bench } from '../main.ts'
import { differenceOf, inTurns, measureOf, output, reportOf } from '../measure.ts'
import { peers, scratch } from '../prepare.ts'

const turns = 9
const completionTurns = 3

const compilers = ['5.9', '6', '7'] as const

/** A program that uses a package; `|` is where an editor completes. */
const programs = [
  {
    what: 'sino-dprk-data',
    source: `import { get } from '@nkidp/sino-dprk-data'\nexport const title = get('|korean-war').title\n`,
  },
  {
    what: 'sino-dprk-data/claims',
    source: `import { claims } from '@nkidp/sino-dprk-data/claims'\nexport const found = claims.find(({ id }) => id === '|schaefer-suspected-taiwan-bargain')\n`,
  },
  {
    what: 'web-features',
    source: `import { features } from 'web-features'\nexport const feature = features['|grid']\n`,
  },
  {
    what: 'countries-list',
    source: `import { getCountryData } from 'countries-list'\nexport const { name } = getCountryData('|KP')\n`,
  },
] as const

const compilerOptions = {
  target: 'es2022',
  lib: ['es2022'],
  types: [],
  module: 'nodenext',
  strict: true,
  noEmit: true,
  skipLibCheck: true,
}

export const types: Bench = {
  needs: ['package', 'peers'],
  async run() {
    const empty = project('empty', 'export {}\n')
    const projects = programs.map(({ what, source }) => ({
      what,
      compiled: project(what, source.replace('|', '')),
      completed: project(`${what} completion`, source.replace(/\|[^']*/, '|')),
    }))
    const rows: Cell[][] = []
    for (const compiler of compilers) {
      const compile = (folder: string) => () => costOfCompiling(compiler, folder)
      const [least = [], ...costs] = await inTurns(turns, [
        compile(empty),
        ...projects.map(({ compiled }) => compile(compiled)),
      ])
      const completions = await inTurns(
        completionTurns,
        projects.map(
          ({ completed }) =>
            () =>
              reportOf<Completion>(
                ['complete.mjs', `typescript-${compiler}`, join(completed, 'index.ts')],
                { cwd: peers },
              ),
        ),
      )
      const of = (list: readonly Compilation[], key: keyof Compilation) => list.map((c) => c[key])
      for (const [index, { what }] of projects.entries()) {
        const cost = costs[index] ?? []
        const completed = completions[index] ?? []
        rows.push([
          what,
          compiler,
          differenceOf(of(cost, 'milliseconds'), of(least, 'milliseconds')),
          differenceOf(of(cost, 'mebibytes'), of(least, 'mebibytes')),
          completed[0]?.names ?? null,
          measureOf(completed.map(({ first }) => first)),
          measureOf(completed.map(({ second }) => second)),
        ])
      }
    }
    return {
      title: 'Types',
      about:
        'How much time and memory a package adds to tsc, compared with a program without imports; and how long a language server takes to complete an id, the first time (with opening the file) and the next time.',
      columns: [
        { head: 'Package' },
        { head: 'TypeScript' },
        { head: 'Added to tsc (ms)', digits: 0 },
        { head: 'Added memory (MiB)', digits: 1 },
        { head: 'Completions', digits: 0 },
        { head: 'First (ms)', digits: 0 },
        { head: 'Next (ms)', digits: 0 },
      ],
      rows,
      aims: [],
    }
  },
}

interface Compilation {
  readonly milliseconds: number
  readonly mebibytes: number
}

interface Completion {
  readonly first: number
  readonly second: number
  readonly names: number
}

function project(name: string, source: string): string {
  const folder = join(scratch, name.replace(/\W+/g, '-'))
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify({ compilerOptions }))
  writeFileSync(join(folder, 'package.json'), '{ "type": "module" }\n')
  writeFileSync(join(folder, 'index.ts'), source)
  return folder
}

async function costOfCompiling(compiler: string, folder: string): Promise<Compilation> {
  const tsc = join(peers, `node_modules/typescript-${compiler}/bin/tsc`)
  const { stdout } = await output(process.execPath, [
    // With it, tsc collects garbage before it measures.
    ...['--expose-gc', tsc, '-p', folder, '--extendedDiagnostics'],
  ])
  const number = (name: string) => Number(new RegExp(`^${name}: +([\\d.]+)`, 'm').exec(stdout)?.[1])
  return { milliseconds: number('Total time') * 1000, mebibytes: number('Memory used') / 1024 }
}
