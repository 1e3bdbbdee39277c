import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { installedDataset } from '../../installed.ts'
import { testArrival } from '../../testing/test-arrival.ts'
import { duckdb } from '../../testing/duckdb.ts'
import { exported } from '../../testing/exported.ts'
import { unmarked } from '../../testing/unmarked.ts'
import { events } from './index.ts'

const types: Readonly<Record<string, string>> = {
  string: 'VARCHAR',
  integer: 'INTEGER',
  number: 'DOUBLE',
  boolean: 'BOOLEAN',
}

const descriptorIn = (folder: string) =>
  JSON.parse(readFileSync(join(folder, 'datapackage.json'), 'utf8')) as {
    readonly description: string
    readonly resources: readonly [
      {
        readonly schema: { readonly fields: readonly Readonly<Record<'name' | 'type', string>>[] }
      },
    ]
  }

/** A query of the table `events`, whose types are those of the descriptor. */
function query(folder: string, sql: string) {
  const [{ schema }] = descriptorIn(folder).resources
  const columns = schema.fields.map(({ name, type }) => `'${name}': '${types[type]}'`).join(', ')
  const file = join(folder, 'events.csv')
  return duckdb(
    `WITH events AS (FROM read_csv('${file}', header = true, quote = '"', columns = {${columns}})) ${sql}`,
  )
}

const dataset = installedDataset()
const isJoined = (field: string) => /^(tellers|notes)\./.test(field)
const codingColumns = new Set(
  events.fields.flatMap((mapping) =>
    'to' in mapping && mapping.field.startsWith('codings.') ? [mapping.to] : [],
  ),
)

testArrival({
  by: 'DuckDB',
  format: { ...events, fields: events.fields.filter(({ field }) => !isJoined(field)) },
  read: async (folder) => {
    const rows = await query(folder, 'SELECT * FROM events')
    return (to, id) =>
      rows
        .filter(({ entry, coding }) => entry === id && (codingColumns.has(to) || coding === 1))
        .map((row) => row[to.replace('events.', '')])
        .map((cell) => (typeof cell === 'string' ? unmarked(cell) : cell))
  },
})

test('tellers, their attributions, bases and dates, and all notes are joined, in the same order', async () => {
  const rows = await query(
    await exported(events),
    'SELECT entry, tellers, attribution, telling_basis, telling_date, notes FROM events WHERE coding = 1',
  )
  expect(rows).toEqual(
    dataset.chronology.map(({ id, tellers, notes }) => ({
      entry: id,
      tellers: tellers.map(({ speaker }) => speaker ?? 'drafter').join(';'),
      attribution: tellers.map(({ attribution }) => attribution ?? 'drafter').join(';'),
      telling_basis: tellers.map(({ basis }) => basis).join(';'),
      telling_date: tellers.map(({ date }) => date?.edtf ?? '').join(';') || null,
      notes: notes?.map(({ text }) => text).join(' / ') ?? null,
    })),
  )
})

test('both actors have their name, codes and numbers; a group has only the code of its country', async () => {
  const folder = await exported(events)
  const names = new Map(
    [...dataset.people, ...dataset.organizations, ...dataset.states].map(({ id, name }) => [
      id,
      name,
    ]),
  )
  const states = new Map(dataset.states.map(({ id, identifiers }) => [id, identifiers]))
  const codings = new Map(dataset.chronology.map((entry) => [entry.id, entry.codings]))
  for (const row of await query(folder, 'SELECT * FROM events')) {
    const coding = codings.get(row['entry'] as string)?.[Number(row['coding']) - 1]
    for (const [actor, id, state, country] of [
      ['actor1', coding?.source, coding?.sourceState, coding?.sourceCountry],
      ['actor2', coding?.target, coding?.targetState, coding?.targetCountry],
    ] as const)
      expect(row).toMatchObject({
        [`${actor}_name`]: names.get(id ?? '') ?? null,
        [`${actor}_iso3`]: states.get(state ?? country ?? '')?.iso3166?.alpha3 ?? null,
        [`${actor}_cow`]: states.get(state ?? '')?.cow?.value ?? null,
        [`${actor}_gw`]: states.get(state ?? '')?.gleditschWard?.value ?? null,
      })
  }
  const redGuards = "FROM events WHERE entry = 'red-guards-denounce-kim'"
  expect(await query(folder, `SELECT actor1_iso3, actor1_cow ${redGuards}`)).toEqual([
    { actor1_iso3: 'CHN', actor1_cow: null },
  ])
})

test('the descriptor has the coding caveat', async () => {
  expect(descriptorIn(await exported(events)).description).toContain(dataset.meta.codingCaveat)
})
