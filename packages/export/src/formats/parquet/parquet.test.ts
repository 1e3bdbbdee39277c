import { join } from 'node:path'
import { collectionNames } from '@nkidp/schema/collections'
import { onceWrong } from '@nkidp/schema/testing'
import { expect, test } from 'vitest'
import { installedDataset } from '../../installed.ts'
import { testArrival } from '../../testing/test-arrival.ts'
import { duckdb } from '../../testing/duckdb.ts'
import { exported } from '../../testing/exported.ts'
import { uncertainDates } from '../../testing/hard-datasets.ts'
import { readings } from '../../testing/readings.ts'
import { parquet } from './index.ts'

const { meta } = installedDataset()

testArrival(readings.parquet)

test('DuckDB casts every day to a date, also before year 1', async () => {
  const file = join(await exported(parquet, uncertainDates), 'chronology.parquet')
  expect(
    await duckdb(
      `SELECT year(date_earliest::DATE) AS first, year(date_latest::DATE) AS last FROM '${file}' WHERE title = 'an interval from before 1'`,
    ),
  ).toEqual([{ first: '-107', last: '313' }])
})

test.each([
  ['sources', { title: 'VARCHAR', length: 'BIGINT', coverage_share: 'DOUBLE' }],
  ['speakers', { billing_position: 'BIGINT', reports_remarks: 'BOOLEAN' }],
  [
    'chronology',
    {
      themes: 'VARCHAR[]',
      actors: 'STRUCT(actor VARCHAR, "role" VARCHAR, on_behalf_of VARCHAR)[]',
      claims: 'VARCHAR[]',
    },
  ],
  ['redirects', { id: 'VARCHAR', targets: 'VARCHAR[]' }],
])('DuckDB finds types in %s', async (name, types) => {
  const file = join(await exported(parquet), `${name}.parquet`)
  const columns = await duckdb(`DESCRIBE SELECT * FROM '${file}'`)
  expect(
    Object.fromEntries(columns.map((row) => [row['column_name'], row['column_type']])),
  ).toMatchObject(types)
})

test('a collection without records has no file', () => {
  onceWrong('Parquet files without rows', 'a collection without records', 'no file')
  const files = parquet.files({ ...installedDataset(), redirects: [], claims: [] })
  expect(files.map(({ name }) => name)).toEqual(
    collectionNames
      .filter((name) => name !== 'redirects' && name !== 'claims')
      .map((name) => `${name}.parquet`),
  )
})

test('DuckDB finds the caveat, the version and the fingerprint in each file', async () => {
  const folder = await exported(parquet)
  for (const name of collectionNames) {
    const facts = await duckdb(
      `SELECT decode(key) AS key, decode(value) AS value FROM parquet_kv_metadata('${join(folder, name)}.parquet')`,
    )
    expect(Object.fromEntries(facts.map(({ key, value }) => [key, value]))).toEqual({
      name: meta.name,
      version: meta.version,
      issued: meta.issued,
      fingerprint: meta.fingerprint,
      coding_caveat: meta.codingCaveat,
    })
  }
})
