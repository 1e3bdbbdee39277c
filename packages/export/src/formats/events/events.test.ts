import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { recordsOf } from '@nkidp/sino-dprk-data/schema'
import type { Dataset } from '@nkidp/sino-dprk-data/schema'
import { astray } from '../../testing/arrives.ts'
import { dates, uncertainDates } from '../../testing/hard-datasets.ts'
import { duckdb } from '../../testing/duckdb.ts'
import { exported } from '../../testing/exported.ts'
import { installedDataset } from '../../installed.ts'
import { events } from './index.ts'

interface Descriptor {
  readonly description: string
  readonly resources: readonly {
    readonly schema: {
      readonly fields: readonly { readonly name: string; readonly type: string }[]
    }
  }[]
}

const types: Readonly<Record<string, string>> = {
  string: 'VARCHAR',
  integer: 'INTEGER',
  number: 'DOUBLE',
  boolean: 'BOOLEAN',
}

/** The table as a reader has it who takes the types from the descriptor; `events` in the query. */
async function query(folder: string, sql: string) {
  const { resources } = JSON.parse(
    readFileSync(join(folder, 'datapackage.json'), 'utf8'),
  ) as Descriptor
  const columns = resources[0]?.schema.fields
    .map(({ name, type }) => `'${name}': '${types[type]}'`)
    .join(', ')
  return duckdb(
    `WITH events AS (FROM read_csv('${join(folder, 'events.csv')}', header = true, columns = {${columns}})) ${sql}`,
  )
}

const dataset = installedDataset()

const joined = ['tellers.*.voice', 'tellers.*.speaker', 'tellers.*.attribution', 'notes.*.text']

/** The fields of entries and codings, found in the rows of the entry. */
async function astrayIn(folder: string, content: Dataset): Promise<string[]> {
  const rows = await query(folder, 'SELECT * FROM events')
  const perCoding = new Set(
    events.fields.flatMap((mapping) =>
      'to' in mapping && mapping.field.startsWith('codings.') ? [mapping.to] : [],
    ),
  )
  const find = (to: string, id: string) => {
    const own = rows.filter(({ entry }) => entry === id)
    return (perCoding.has(to) ? own : own.slice(0, 1)).map((row) => row[to.replace('events.', '')])
  }
  return astray(
    content,
    events.fields.filter(({ field }) => !joined.includes(field)),
    find,
    (value) => value,
  )
}

describe('DuckDB', () => {
  test('finds every field that has a column, in one row an act', async () => {
    const folder = await exported(events)
    expect(await astrayIn(folder, dataset)).toEqual([])
    const [counted] = await query(folder, 'SELECT count(*)::INTEGER AS acts FROM events')
    expect(counted).toEqual({
      acts: dataset.chronology.reduce((sum, { codings }) => sum + codings.length, 0),
    })
  })

  test('finds who tells each entry, and how the page attributes it, in the same order', async () => {
    const rows = await query(
      await exported(events),
      'SELECT entry, tellers, attribution FROM events WHERE coding = 1',
    )
    const told = dataset.chronology.map(({ id, tellers }) => ({
      entry: id,
      tellers: tellers.map(({ speaker }) => speaker ?? 'drafter').join(';'),
      attribution: tellers.map(({ attribution }) => attribution ?? 'drafter').join(';'),
    }))
    expect(rows).toEqual(told)
  })

  test('finds what the editors say of each entry, every note of it', async () => {
    const rows = await query(
      await exported(events),
      'SELECT entry, notes FROM events WHERE coding = 1',
    )
    expect(rows).toEqual(
      dataset.chronology.map(({ id, notes }) => ({
        entry: id,
        notes: notes?.map(({ text }) => text).join(' / ') ?? null,
      })),
    )
  })

  test('finds the name, the codes and the numbers of both parties; a group has the code of its country, and no number', async () => {
    const rows = await query(await exported(events), 'SELECT * FROM events')
    const names = new Map(
      ['people', 'organizations', 'states'].flatMap((name) =>
        recordsOf(dataset, name as 'people').map((record) => [record.id, record.name]),
      ),
    )
    const states = new Map(dataset.states.map((state) => [state.id, state.identifiers]))
    for (const row of rows) {
      const coding = dataset.chronology.find(({ id }) => id === row['entry'])?.codings[
        Number(row['coding']) - 1
      ]
      for (const [actor, id, state, country] of [
        ['actor1', coding?.source, coding?.sourceState, coding?.sourceCountry],
        ['actor2', coding?.target, coding?.targetState, coding?.targetCountry],
      ] as const) {
        expect(row).toMatchObject({
          [`${actor}_name`]: names.get(id ?? '') ?? null,
          [`${actor}_iso3`]: states.get(state ?? country ?? '')?.iso3166?.alpha3 ?? null,
          [`${actor}_cow`]: states.get(state ?? '')?.cow?.value ?? null,
          [`${actor}_gw`]: states.get(state ?? '')?.gleditschWard?.value ?? null,
        })
      }
    }
    expect(
      await query(
        await exported(events),
        "SELECT actor1_iso3, actor1_cow FROM events WHERE entry = 'red-guards-denounce-kim'",
      ),
    ).toEqual([{ actor1_iso3: 'CHN', actor1_cow: null }])
  })

  test('answers what a political scientist asks: the coded acts of one state toward another', async () => {
    const acts = await query(
      await exported(events),
      "SELECT entry, cameo, goldstein FROM events WHERE status = 'coded' AND actor1_cow = 710 AND actor2_cow = 731 AND date_max >= '1966' AND date_min < '1970' ORDER BY date_min, entry",
    )
    expect(acts).toEqual([
      { entry: 'china-presses-north-korea-to-follow-suit', cameo: '170', goldstein: -7 },
      { entry: 'border-clashes-1969', cameo: '190', goldstein: -10 },
    ])
  })

  test('finds every kind of date', async () => {
    const folder = await exported(events, uncertainDates)
    expect(await astrayIn(folder, uncertainDates)).toEqual([])
    const rows = await query(folder, 'SELECT * FROM events')
    for (const [name, { earliest, latest, precision, basis }] of Object.entries(dates)) {
      expect(rows.find(({ title }) => title === name)).toMatchObject({
        date_min: earliest,
        date_max: latest,
        precision,
        basis,
      })
    }
  })
})

test('the caveat stands in the header file', async () => {
  const { description } = JSON.parse(
    readFileSync(join(await exported(events), 'datapackage.json'), 'utf8'),
  ) as Descriptor
  expect(description).toContain(dataset.meta.codingCaveat)
})
