import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { formatNames } from '@nkidp/export/formats'
import type { Bench } from '../main.ts'
import { costOf, differenceOf, inTurns, measureOf, type Cost } from '../measure.ts'
import { scratch } from '../prepare.ts'

const turns = 5

export const exporter = fileURLToPath(
  new URL('dist/cli.js', import.meta.resolve('@nkidp/sino-dprk-export/package.json')),
)
const out = ['--out', join(scratch, 'exported'), '--quiet']

export const command: Bench = {
  needs: ['command'],
  async run() {
    const nothing = join(scratch, 'nothing.mjs')
    writeFileSync(nothing, '')
    const formats = formatNames.map((name) => ['--format', name])
    const runs: readonly (readonly [name: string, script: readonly string[]])[] = [
      ['an empty module in Node', [nothing]],
      ...[['--version'], ['--help']].map((argv) => [argv.join(' '), [exporter, ...argv]] as const),
      ...[...formats, ['--format', 'all']].map(
        (argv) => [argv.join(' '), [exporter, ...argv, ...out]] as const,
      ),
    ]
    const costs = await inTurns(
      turns,
      runs.map(
        ([, script]) =>
          () =>
            costOf(script, { cwd: scratch }),
      ),
      150,
    )
    const of = (list: readonly Cost[] | undefined, key: Exclude<keyof Cost, 'stdout'>) =>
      (list ?? []).map((cost) => cost[key])
    const costsOf = (name: string) => costs[runs.findIndex(([each]) => each === name)]
    const seconds = (name: string) => measureOf(of(costsOf(name), 'seconds')).median
    const afterStart = (name: string) =>
      differenceOf(of(costsOf(name), 'seconds'), of(costs[0], 'seconds')).median * 1000
    return {
      title: 'Command',
      about: 'The installed command, from its start to its end, with the whole dataset.',
      columns: [
        { head: 'sino-dprk-export' },
        { head: 'Seconds', digits: 2 },
        { head: 'Processor (s)', digits: 2 },
        { head: 'Peak memory (MiB)', digits: 0 },
      ],
      rows: runs.map(([name], index) => [
        name,
        ...(['seconds', 'processor', 'peakMebibytes'] as const).map((key) =>
          measureOf(of(costs[index], key)),
        ),
      ]),
      aims: [
        ...['--version', '--help'].map((name) => ({
          of: `${name}, after the start of Node:`,
          measured: afterStart(name),
          atMost: 150,
          unit: ' ms',
        })),
        {
          of: 'JSON:',
          measured: seconds('--format json'),
          atMost: 0.4,
          unit: ' s',
          reason: 'Most of it is the start of Node, of zod and of the fields of every collection.',
        },
        {
          of: 'all formats:',
          measured: seconds('--format all'),
          atMost: 3,
          unit: ' s',
          reason: 'Half of it are the citations, which citeproc sets in each of the styles.',
        },
      ],
    }
  },
}
