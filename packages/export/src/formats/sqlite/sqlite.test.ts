import { execFileSync, spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import type { Dataset } from '@nkidp/sino-dprk-data/schema'
import { cameoCodes, type CameoCode, type CameoCodeId } from '@nkidp/schema/cameo'
import { describe, expect, onTestFinished, test } from 'vitest'
import { overlaps } from '../../filter.ts'
import type { Selection } from '../../format.ts'
import { installedDataset } from '../../installed.ts'
import { testArrival } from '../../testing/test-arrival.ts'
import { exported } from '../../testing/exported.ts'
import { uncertainDates } from '../../testing/hard-datasets.ts'
import { hostileTexts, withTexts } from '../../testing/hostile.ts'
import { readings, sqliteRows } from '../../testing/readings.ts'
import { sqlite } from './index.ts'

const dataset = installedDataset()

async function query(sql: string, content?: Dataset, name = 'dataset', selection?: Selection) {
  const file = join(await exported(sqlite, content, selection), `${name}.sqlite`)
  return sqliteRows(file, sql)[0] ?? []
}

testArrival(readings.sqlite)

const hasSqlite = spawnSync('sqlite3', ['--version']).status === 0
const sqlite3 = (file: string, sql: string): string =>
  execFileSync('sqlite3', [file, sql], { encoding: 'utf8', maxBuffer: 2 ** 28 }).trimEnd()

describe.skipIf(!hasSqlite)('Debian’s sqlite3', () => {
  test.each([
    ['the installed dataset', dataset],
    ['uncertain dates', uncertainDates],
    ['hostile texts', withTexts(hostileTexts)],
  ])('finds an intact file and every foreign key: %s', async (_, content) => {
    const file = join(await exported(sqlite, content), 'dataset.sqlite')
    expect(sqlite3(file, 'PRAGMA integrity_check')).toBe('ok')
    expect(sqlite3(file, 'PRAGMA foreign_key_check')).toBe('')
    const keys = 'sqlite_schema s, pragma_foreign_key_list(s.name)'
    expect(Number(sqlite3(file, `SELECT count(*) FROM ${keys}`))).toBeGreaterThan(60)
  })

  test('answers each view, and the search', async () => {
    const file = join(await exported(sqlite), 'dataset.sqlite')
    for (const [name, rows] of [
      ['events', dataset.chronology.flatMap(({ codings }) => codings)],
      ['who_tells_what', dataset.chronology.flatMap(({ claims }) => claims)],
      ['claims_by_speaker', dataset.claims],
      ['entries_in_time', dataset.chronology],
    ] as const)
      expect(sqlite3(file, `SELECT count(*) FROM ${name}`)).toBe(String(rows.length))
    const search = "search MATCH 'apologize' AND type = 'chronology-entry'"
    expect(sqlite3(file, `SELECT id FROM search WHERE ${search}`).split('\n')).toContain(
      'zhou-enlai-in-pyongyang-1970',
    )
  })
})

describe('views', () => {
  test('who_tells_what gives for each entry the claims that tell it, with their speakers', async () => {
    const names = new Map(dataset.people.map(({ id, name }) => [id, name]))
    const expected = dataset.chronology.flatMap(({ id, title, date }) =>
      dataset.claims
        .flatMap((claim) =>
          (claim.chronology ?? [])
            .filter(({ entry }) => entry === id)
            .map(({ basis }) => ({ ...claim, basis })),
        )
        .map(({ id: claim, statement, voice, speaker = null, stance, period, ...rest }) => ({
          entry: id,
          title,
          date_edtf: date.edtf,
          claim,
          statement,
          voice,
          speaker,
          speaker_name: names.get(speaker ?? '') ?? null,
          attribution: rest.attribution ?? null,
          telling_basis: rest.basis,
          telling_date: period?.edtf ?? null,
          telling_date_verbatim: period?.verbatim ?? null,
          stance_mode: stance.mode,
          stance_holder: stance.holder ?? null,
        })),
    )
    expect(await query('SELECT * FROM who_tells_what')).toEqual(expected)
  })

  test('claims_by_speaker gives every claim, those of the report itself last', async () => {
    const rows = await query('SELECT * FROM claims_by_speaker')
    expect(rows.map(({ claim }) => claim).toSorted()).toEqual(
      dataset.claims.map(({ id }) => id).toSorted(),
    )
    const names = rows.map(({ speaker_name: name }) => (name === null ? '~' : String(name)))
    expect(names).toEqual(names.toSorted())
    expect(rows.at(-1)).toMatchObject({ speaker: null })
  })

  test.each([
    ['-0107-06-01', '0001-01-01', -1_069_399, 10_101],
    ['1966-01-01', '1969-12-31', 19_660_101, 19_691_231],
    ['1970-04-15', '1970-04-15', 19_700_415, 19_700_415],
  ])('entries_in_time gives the entries between %s and %s', async (from, to, first, last) => {
    const rows = await query(
      `SELECT entry FROM entries_in_time WHERE (first_day IS NOT NULL OR last_day IS NOT NULL) AND coalesce(first_day <= ${last}, 1) AND coalesce(last_day >= ${first}, 1)`,
      uncertainDates,
    )
    const expected = uncertainDates.chronology.filter(
      ({ date }) =>
        (date.earliest !== null || date.latest !== null) && overlaps(date, { from, to }),
    )
    expect(rows.map(({ entry }) => entry)).toEqual(expected.map(({ id }) => id))
    expect(rows.length).toBeGreaterThan(1)
  })
})

test('cameo_codes has the whole code book, in its order', async () => {
  const rows = await query('SELECT * FROM cameo_codes ORDER BY rowid')
  expect(rows.map(({ code }) => code)).toEqual(Object.keys(cameoCodes).toSorted())
  for (const { code, ...row } of rows) {
    const { label, goldstein, plover }: CameoCode = cameoCodes[code as CameoCodeId]
    expect(row).toEqual({
      label,
      goldstein,
      plover_event: plover?.event ?? null,
      plover_mode: plover?.mode ?? null,
      plover_contexts: plover?.contexts?.join(';') ?? null,
    })
  }
  const unlisted = 'SELECT cameo FROM events WHERE cameo NOT IN (SELECT code FROM cameo_codes)'
  expect(await query(unlisted)).toEqual([])
})

test('search finds a record by its words, in any case', async () => {
  const found = (words: string) => query(`SELECT id FROM search WHERE search MATCH '${words}'`)
  expect(await found('"SINO centric" tributary')).toContainEqual({ id: 'tributary-system' })
  expect(await found('nosuchword')).toEqual([])
})

test.each([
  ['an unknown word', "UPDATE claims SET voice = 'speeker'", /CHECK constraint failed/],
  [
    'a value of another type',
    "UPDATE claims_about SET position = 'first'",
    /CHECK constraint failed/,
  ],
  ['a broken reference', "UPDATE claims SET speaker = 'x'", /FOREIGN KEY constraint failed/],
  [
    'a duplicate id',
    'INSERT INTO records SELECT * FROM records LIMIT 1',
    /UNIQUE constraint failed/,
  ],
  ['a missing value', 'UPDATE claims SET statement = NULL', /NOT NULL constraint failed/],
])('the tables refuse %s', async (_, sql, message) => {
  const database = new DatabaseSync(join(await exported(sqlite), 'dataset.sqlite'))
  onTestFinished(() => database.close())
  expect(() => database.exec(sql)).toThrow(message)
})

test('the file has the coding caveat, also beside the codes', async () => {
  const { codingCaveat } = dataset.meta
  expect(await query("SELECT value FROM meta WHERE name = 'codingCaveat'")).toEqual([
    { value: codingCaveat },
  ])
  for (const name of ['chronology_codings', 'events']) {
    const [table] = await query(`SELECT sql FROM sqlite_schema WHERE name = '${name}'`)
    expect(table?.['sql']).toContain(codingCaveat)
  }
})

test('each selected collection is a file with its own tables', async () => {
  const people = (sql: string) => query(sql, undefined, 'people', ['people', 'claims'])
  expect(await people('SELECT id FROM people')).toHaveLength(dataset.people.length)
  const others = "SELECT name FROM sqlite_schema WHERE name IN ('claims', 'records', 'events')"
  expect(await people(others)).toEqual([])
})
