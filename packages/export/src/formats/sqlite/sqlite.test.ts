import { execFileSync, spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { describe, expect, onTestFinished, test } from 'vitest'
import type { Dataset } from '@nkidp/sino-dprk-data/schema'
import { astray, inTables } from '../../testing/arrives.ts'
import { uncertainDates } from '../../testing/hard-datasets.ts'
import { exported } from '../../testing/exported.ts'
import { hostileTexts, withTexts } from '../../testing/hostile.ts'
import type { Selection } from '../../format.ts'
import { installedDataset } from '../../installed.ts'
import { tablesOf } from '../../tables/collection-tables.ts'
import { overlaps } from '../../filter.ts'
import { sqlite } from './index.ts'

const dataset = installedDataset()

/** The file, read by the SQLite of Node, which is not the one that wrote it. */
async function open(
  content?: Dataset,
  name = 'dataset',
  selection?: Selection,
): Promise<DatabaseSync> {
  const database = new DatabaseSync(
    join(await exported(sqlite, content, selection), `${name}.sqlite`),
  )
  onTestFinished(() => database.close())
  return database
}

const find = (database: DatabaseSync) =>
  inTables(
    new Map(
      tablesOf(undefined).map(({ name }) => [
        name,
        database.prepare(`SELECT * FROM "${name}"`).all(),
      ]),
    ),
  )
const written = (value: unknown): unknown => (typeof value === 'boolean' ? Number(value) : value)

describe('the SQLite of Node', () => {
  test('finds every field of every record', async () => {
    expect(astray(dataset, sqlite.fields, find(await open()), written)).toEqual([])
  })

  test('finds every kind of date', async () => {
    expect(
      astray(uncertainDates, sqlite.fields, find(await open(uncertainDates)), written),
    ).toEqual([])
  })

  test('finds hostile texts unchanged', async () => {
    const hostile = withTexts(hostileTexts)
    expect(astray(hostile, sqlite.fields, find(await open(hostile)), written)).toEqual([])
  })
})

const hasSqlite = spawnSync('sqlite3', ['--version']).status === 0
const sqlite3 = (file: string, sql: string): string =>
  execFileSync('sqlite3', ['-json', file, sql], { encoding: 'utf8', maxBuffer: 2 ** 28 })

describe.skipIf(!hasSqlite)('Debian’s sqlite3', () => {
  test.each([
    ['the installed dataset', undefined],
    ['made-up dates', uncertainDates],
    ['hostile texts', withTexts(hostileTexts)],
  ] as const)('finds the file sound, and every foreign key: %s', async (_name, content) => {
    const file = join(await exported(sqlite, content), 'dataset.sqlite')
    expect(JSON.parse(sqlite3(file, 'PRAGMA integrity_check'))).toEqual([{ integrity_check: 'ok' }])
    expect(sqlite3(file, 'PRAGMA foreign_key_check')).toBe('')
    expect(
      JSON.parse(
        sqlite3(
          file,
          "SELECT count(*) > 60 AS many FROM sqlite_schema s, pragma_foreign_key_list(s.name) WHERE s.type = 'table'",
        ),
      ),
    ).toEqual([{ many: 1 }])
  })

  test('answers each view, and the search', async () => {
    const file = join(await exported(sqlite), 'dataset.sqlite')
    const count = (from: string) =>
      (JSON.parse(sqlite3(file, `SELECT count(*) AS n FROM ${from}`)) as [{ n: number }])[0].n
    expect(count('events')).toBe(dataset.chronology.flatMap(({ codings }) => codings).length)
    expect(count('who_tells_what')).toBe(dataset.chronology.flatMap(({ claims }) => claims).length)
    expect(count('claims_by_speaker')).toBe(dataset.claims.length)
    expect(count('entries_in_time')).toBe(dataset.chronology.length)
    expect(
      JSON.parse(
        sqlite3(
          file,
          "SELECT id FROM search WHERE search MATCH 'apologize' AND type = 'chronology-entry'",
        ),
      ),
    ).toEqual([{ id: 'zhou-enlai-in-pyongyang-1970' }])
  })
})

describe('views', () => {
  test('who_tells_what gives for each entry the claims that tell it, with their speakers', async () => {
    const rows = (await open()).prepare('SELECT * FROM who_tells_what').all()
    const names = new Map(dataset.people.map(({ id, name }) => [id, name]))
    const expected = dataset.chronology.flatMap(({ id, title, date }) =>
      dataset.claims
        .filter(({ chronology }) => chronology?.includes(id))
        .map(({ id: claim, statement, voice, speaker = null, attribution = null, stance }) => ({
          entry: id,
          title,
          date_edtf: date.edtf,
          claim,
          statement,
          voice,
          speaker,
          speaker_name: names.get(speaker ?? '') ?? null,
          attribution,
          stance_mode: stance.mode,
          stance_holder: stance.holder ?? null,
        })),
    )
    expect(rows).toEqual(expected)
  })

  test('claims_by_speaker gives every claim, those of the page itself last', async () => {
    const rows = (await open()).prepare('SELECT * FROM claims_by_speaker').all()
    expect(rows.map(({ claim }) => claim).toSorted()).toEqual(
      dataset.claims.map(({ id }) => id).toSorted(),
    )
    expect(rows.map(({ speaker_name: name }) => (name === null ? '~' : String(name)))).toEqual(
      rows.map(({ speaker_name: name }) => (name === null ? '~' : String(name))).toSorted(),
    )
    expect(rows.at(-1)).toMatchObject({ speaker: null })
  })

  test.each([
    ['-0107-06-01', '0001-01-01', -1_069_399, 10_101],
    ['1966-01-01', '1969-12-31', 19_660_101, 19_691_231],
    ['1970-04-15', '1970-04-15', 19_700_415, 19_700_415],
  ])('entries_in_time gives the entries between %s and %s', async (from, to, first, last) => {
    const query =
      'SELECT entry FROM entries_in_time WHERE (first_day IS NOT NULL OR last_day IS NOT NULL) AND coalesce(first_day <= ?, 1) AND coalesce(last_day >= ?, 1)'
    const rows = (await open(uncertainDates)).prepare(query).all(last, first)
    const expected = uncertainDates.chronology.filter(
      ({ date }) =>
        (date.earliest !== null || date.latest !== null) && overlaps(date, { from, to }),
    )
    expect(rows.map(({ entry }) => entry)).toEqual(expected.map(({ id }) => id))
    expect(rows.length).toBeGreaterThan(1)
  })
})

test('search finds a record by its words, in any case', async () => {
  const search = (await open()).prepare('SELECT id FROM search WHERE search MATCH ?')
  expect(search.all('"SINO centric" tributary')).toContainEqual({ id: 'tributary-system' })
  expect(search.all('nosuchword')).toEqual([])
})

describe('the tables keep their own rules', () => {
  test.each([
    [
      'a word outside its vocabulary',
      "UPDATE claims SET voice = 'speeker'",
      /CHECK constraint failed/,
    ],
    [
      'a value of another type',
      "UPDATE claims_about SET position = 'first'",
      /cannot store TEXT value in INTEGER column/,
    ],
    [
      'a reference to nothing',
      "UPDATE claims SET speaker = 'nobody'",
      /FOREIGN KEY constraint failed/,
    ],
    [
      'an id that is taken',
      'INSERT INTO records SELECT * FROM records LIMIT 1',
      /UNIQUE constraint failed/,
    ],
    ['a missing value', 'UPDATE claims SET statement = NULL', /NOT NULL constraint failed/],
  ])('%s is refused', async (_name, sql, message) => {
    const database = await open()
    expect(() => database.exec(sql)).toThrow(message)
  })
})

test('the caveat stands in the file, beside the codes', async () => {
  const database = await open()
  const { codingCaveat } = dataset.meta
  expect(database.prepare("SELECT value FROM meta WHERE key = 'codingCaveat'").get()).toEqual({
    value: codingCaveat,
  })
  for (const name of ['chronology_codings', 'events'])
    expect(
      database.prepare('SELECT sql FROM sqlite_schema WHERE name = ?').get(name)?.['sql'],
    ).toContain(codingCaveat)
})

test('some collections make a file each, with their tables alone', async () => {
  const database = await open(undefined, 'people', ['people', 'claims'])
  expect(database.prepare('SELECT count(*) AS n FROM people').get()).toEqual({
    n: dataset.people.length,
  })
  expect(
    database
      .prepare("SELECT name FROM sqlite_schema WHERE name IN ('claims', 'records', 'events')")
      .all(),
  ).toEqual([])
})
