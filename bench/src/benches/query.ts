import { fileURLToPath } from 'node:url'
import type { Cell } from '@nkidp/bench-results'
import type { Bench } from '../main.ts'
import { inTurns, measureOf, ratioOf, reportOf } from '../measure.ts'

const turns = 5
const sizes = [300, 3000, 30_000, 100_000]

const script = fileURLToPath(new URL('../grow/query.ts', import.meta.url))

/** In milliseconds. */
interface Timed {
  readonly name: string
  readonly ours: number
  readonly filter: number
}

export const query: Bench = {
  needs: ['package'],
  async run() {
    const runs = await inTurns(
      turns,
      sizes.map((records) => () => reportOf<Timed[]>([script, String(records)])),
    )
    const calls = runs[0]?.[0]?.map(({ name }) => name) ?? []
    const rows = calls.flatMap((name, call) =>
      sizes.map((records, size): Cell[] => {
        const times = (key: 'ours' | 'filter') =>
          (runs[size] ?? []).map((timed) => timed[call]?.[key] ?? NaN)
        const [ours, filter] = [times('ours'), times('filter')]
        return [name, records, measureOf(ours), measureOf(filter), ratioOf(ours, filter)]
      }),
    )
    return {
      title: 'Query',
      about:
        'A call of each function of /query on made-up datasets of growing size, next to a plain filter that finds the same records.',
      columns: [
        { head: 'Call' },
        { head: 'Records', digits: 0 },
        { head: 'Call (ms)', digits: 3 },
        { head: 'Plain filter (ms)', digits: 3 },
        { head: 'Times the filter', digits: 2 },
      ],
      rows,
      aims: [],
    }
  },
}
