import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { copies } from '../copies.ts'
import type { Bench } from '../main.ts'
import { costOf, inTurns, measureOf, reportOf } from '../measure.ts'
import { peers, scratch } from '../prepare.ts'

const turns = 3

const script = (name: string): string =>
  fileURLToPath(new URL(`../grow/${name}.ts`, import.meta.url))

const openings = {
  'that start differently': '',
  'that start with the same 31 characters': 'the same opening of every span ',
} as const

interface Search {
  readonly found: number
  readonly seconds: number
}

export const verify: Bench = {
  needs: ['package', 'peers'],
  async run() {
    const names = Object.keys(copies)
    const readings = await inTurns(
      turns,
      names.map((name) => async () => {
        const { stdout, peakMebibytes } = await costOf([script('copies'), name])
        return { peakMebibytes, ...(JSON.parse(stdout) as { seconds: number; read: string }) }
      }),
    )
    const searches = []
    for (const [what, opening] of Object.entries(openings))
      searches.push(...(await searchesOf(`10,000 spans ${what}`, opening)))
    return {
      title: 'Verify',
      about:
        'How long verify takes to read copies made to cost time or memory. Then, finding 10,000 spans in 10 MB: verify, which does not have their words, next to two methods that do (estimated from a sample).',
      columns: [
        { head: 'Copy' },
        { head: 'Seconds', digits: 2 },
        { head: 'Peak memory (MiB)', digits: 0 },
        { head: 'Result' },
      ],
      rows: [
        ...names.map((name, index) => {
          const of = readings[index] ?? []
          return [
            name,
            measureOf(of.map(({ seconds }) => seconds)),
            measureOf(of.map(({ peakMebibytes }) => peakMebibytes)),
            of[0]?.read ?? '',
          ]
        }),
        ...searches,
      ],
      aims: [],
    }
  },
}

async function searchesOf(what: string, opening: string) {
  const file = join(scratch, 'copy.json')
  const [runs = []] = await inTurns(turns, [
    () => reportOf<Record<'verify' | 'indexOf', Search>>([script('spans'), file, opening]),
  ])
  const sampled = 10
  const [quoted = []] = await inTurns(1, [
    () => reportOf<{ found: number; milliseconds: number }>(['quote.mjs', file], { cwd: peers }),
  ])
  const row = (how: string, seconds: readonly number[], found: number) => [
    ...[`${what}: ${how}`, measureOf(seconds), null, `${found.toLocaleString('en')} found`],
  ]
  const first = runs[0]
  return [
    row(
      'verify',
      runs.map((run) => run.verify.seconds),
      first?.verify.found ?? 0,
    ),
    row(
      'indexOf',
      runs.map((run) => run.indexOf.seconds),
      first?.indexOf.found ?? 0,
    ),
    row(
      'dom-anchor-text-quote',
      quoted.map(({ milliseconds }) => (milliseconds / sampled) * 10),
      ((quoted[0]?.found ?? 0) / sampled) * 10_000,
    ),
  ]
}
