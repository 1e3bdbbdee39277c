// Times the functions of `/query` on so many made-up records, beside plain filters that find the same: query.ts <records>
import { registerHooks } from 'node:module'
import { recordsOf, type Collections, type PublishedRecord } from '@nkidp/schema'
import { collectionNames, collectionOfType } from '@nkidp/schema/collections'
import { freeze } from '@nkidp/schema/freeze'
import { sizeOf, syntheticRecords } from '../synthetic-records.ts'
import { measureOf } from '../measure.ts'

const dataset = madeUp(Number(process.argv[2]))

// The package has its records in modules, which the made-up ones replace.
Object.assign(globalThis, { dataset })
registerHooks({
  load(url, context, next) {
    const name = collectionNames.find((each) => url.endsWith(`/src/generated/${each}.ts`))
    if (name === undefined) return next(url, context)
    const source = `export const ${name} = globalThis.dataset.${name}`
    return { format: 'module', shortCircuit: true, source }
  },
})
const path = new URL('../../../packages/sino-dprk-data/src/query.ts', import.meta.url).href
const query = (await import(path)) as Record<
  'between' | 'involving' | 'mentions' | 'linkedIds',
  (...args: readonly unknown[]) => readonly unknown[]
>

const { chronology } = dataset
const records = collectionNames.flatMap((name) =>
  name === 'redirects' ? [] : recordsOf(dataset, name),
)
const ids = new Set(records.map(({ id }) => id))
const year = Number.parseInt
const state = 'norland'

const calls = [
  {
    name: "between('1950', '1953')",
    ours: () => query.between('1950', '1953'),
    filter: () =>
      chronology.filter(
        ({ date: { earliest, latest } }) =>
          (earliest ?? latest) !== null &&
          (latest === null || year(latest) >= 1950) &&
          (earliest === null || year(earliest) <= 1953),
      ),
  },
  {
    name: `involving('${state}')`,
    ours: () => query.involving(state),
    filter: () =>
      chronology.filter(({ actors }) =>
        actors.some(({ actor, onBehalfOf }) => actor === state || onBehalfOf === state),
      ),
  },
  {
    name: `mentions('${state}')`,
    ours: () => query.mentions(state),
    filter: () =>
      records.filter(
        (record) => record.id !== state && JSON.stringify(record).includes(`"${state}"`),
      ),
  },
  {
    name: 'linkedIds of every record',
    ours: () => records.flatMap((record) => query.linkedIds(record)),
    filter: () =>
      records.flatMap((record) =>
        stringsIn({ ...record, id: null }).filter((text) => ids.has(text)),
      ),
  },
]

const timed = calls.map(({ name, ours, filter }) => {
  const [found, expected] = [ours().length, filter().length]
  if (found !== expected) throw new Error(`${name} finds ${found}, the filter ${expected}`)
  return { name, ours: millisecondsOf(ours), filter: millisecondsOf(filter) }
})
console.log(JSON.stringify(timed))

/** The median of as many calls as fit into a tenth of a second, and of three at least. */
function millisecondsOf(call: () => unknown): number {
  const times: number[] = []
  const start = performance.now()
  for (let before = start; before - start < 100 || times.length < 3;) {
    call()
    const now = performance.now()
    times.push(now - before)
    before = now
  }
  return measureOf(times).median
}

function stringsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value]
  if (typeof value !== 'object' || value === null) return []
  return Object.values(value).flatMap(stringsIn)
}

function madeUp(count: number): Collections {
  const lists = new Map<string, PublishedRecord[]>(collectionNames.map((name) => [name, []]))
  for (const record of syntheticRecords(sizeOf(count)))
    lists.get(collectionOfType(record.type) ?? '')?.push(record)
  const [event] = lists.get('event') ?? []
  return freeze({ ...Object.fromEntries(lists), event } as unknown as Collections)
}
