import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { Dataset } from '@nkidp/sino-dprk-data/schema'
import { collectionNames } from '@nkidp/schema/collections'
import { astray } from '../../testing/arrives.ts'
import type { Find } from '../../testing/arrives.ts'
import { uncertainDates } from '../../testing/hard-datasets.ts'
import { duckdb } from '../../testing/duckdb.ts'
import { exported } from '../../testing/exported.ts'
import { hostileTexts, withTexts } from '../../testing/hostile.ts'
import { installedDataset } from '../../installed.ts'
import { parquet } from './index.ts'

const dataset = installedDataset()

/** Finds by way of a collection, a column, and what lies in the items of a list: `chronology.actors.role`. */
async function findIn(folder: string): Promise<Find> {
  const files = await Promise.all(
    collectionNames.map(
      async (name) =>
        [
          name,
          new Map(
            (await duckdb(`SELECT * FROM '${join(folder, name)}.parquet'`)).map((row) => [
              row['id'],
              row,
            ]),
          ),
        ] as const,
    ),
  )
  const byCollection = new Map<string, ReadonlyMap<unknown, Readonly<Record<string, unknown>>>>(
    files,
  )
  return (to, id) => {
    const [collection = '', column = '', within] = to.split('.')
    const value = byCollection.get(collection)?.get(id)?.[column]
    if (!Array.isArray(value)) return [asText(value)]
    return value.map((item: unknown) =>
      asText(within === undefined ? item : (item as Record<string, unknown>)[within]),
    )
  }
}

/** DuckDB’s JSON has whole numbers of 64 bits as text. */
const asText = (value: unknown): unknown => (typeof value === 'number' ? String(value) : value)

const arrives = async (content: Dataset, folder: string) =>
  expect(astray(content, parquet.fields, await findIn(folder), asText)).toEqual([])

describe('DuckDB', () => {
  test('finds every field of every record', async () => {
    await arrives(dataset, await exported(parquet))
  })

  test('finds every kind of date', async () => {
    await arrives(uncertainDates, await exported(parquet, uncertainDates))
  })

  test('casts every day to a date, years before 1 included', async () => {
    const folder = await exported(parquet, uncertainDates)
    const [row] = await duckdb(
      `SELECT year(date_earliest::DATE) AS first, year(date_latest::DATE) AS last FROM '${join(folder, 'chronology.parquet')}' WHERE title = 'an interval from before 1'`,
    )
    expect(row).toEqual({ first: '-107', last: '313' })
  })

  test('finds hostile texts unchanged', async () => {
    const hostile = withTexts(hostileTexts)
    await arrives(hostile, await exported(parquet, hostile))
  })

  test('finds types: text, whole numbers, numbers, truth values, and lists of structures', async () => {
    const folder = await exported(parquet)
    const typesOf = async (name: string) =>
      new Map(
        (await duckdb(`DESCRIBE SELECT * FROM '${join(folder, name)}.parquet'`)).map((row) => [
          row['column_name'],
          row['column_type'],
        ]),
      )
    const expected = {
      sources: { title: 'VARCHAR', length: 'BIGINT', coverage_share: 'DOUBLE' },
      speakers: { billing_position: 'BIGINT', reports_remarks: 'BOOLEAN' },
      chronology: {
        themes: 'VARCHAR[]',
        actors: 'STRUCT(actor VARCHAR, "role" VARCHAR, on_behalf_of VARCHAR)[]',
        claims: 'VARCHAR[]',
      },
      redirects: { id: 'VARCHAR', to: 'VARCHAR[]' },
    }
    for (const [name, columns] of Object.entries(expected)) {
      const types = await typesOf(name)
      for (const [column, type] of Object.entries(columns)) expect(types.get(column)).toBe(type)
    }
  })

  test('finds the caveat, the version and the fingerprint in each file', async () => {
    const folder = await exported(parquet)
    for (const name of collectionNames) {
      const facts = await duckdb(
        `SELECT decode(key) AS key, decode(value) AS value FROM parquet_kv_metadata('${join(folder, name)}.parquet')`,
      )
      expect(Object.fromEntries(facts.map(({ key, value }) => [key, value]))).toEqual({
        name: dataset.meta.name,
        version: dataset.meta.version,
        fingerprint: dataset.meta.fingerprint,
        coding_caveat: dataset.meta.codingCaveat,
      })
    }
  })
})
