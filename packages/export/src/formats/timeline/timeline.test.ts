import { join } from 'node:path'
import type { Dataset } from '@nkidp/sino-dprk-data/schema'
import { expect, test } from 'vitest'
import { installedDataset } from '../../installed.ts'
import { duckdb } from '../../testing/duckdb.ts'
import { exported } from '../../testing/exported.ts'
import { dates, withEntries } from '../../testing/hard-datasets.ts'
import { timeline } from './index.ts'

const dataset = installedDataset()

const query = async (sql: string, content?: Dataset) => {
  const file = join(await exported(timeline, content), 'timeline.csv')
  return duckdb(
    `WITH timeline AS (FROM read_csv('${file}', header = true, all_varchar = true)) ${sql}`,
  )
}

test('there is a row for each telling, in the order of the chronology and of the report', async () => {
  const names = new Map(dataset.people.map(({ id, name }) => [id, name]))
  const columns = 'entry, telling, title, told_by, attribution, basis, themes, summary, address'
  expect(await query(`SELECT ${columns} FROM timeline`)).toEqual(
    dataset.chronology.flatMap(({ id, title, themes, summary, tellers }) =>
      tellers.map(({ speaker, attribution, basis }, index) => ({
        entry: id,
        telling: String(index + 1),
        title,
        told_by: speaker === undefined ? 'the report' : names.get(speaker),
        attribution: attribution ?? null,
        basis,
        themes: themes.join(';'),
        summary,
        address: `${dataset.meta.homepage}r/${id}/#v${dataset.meta.version}`,
      })),
    ),
  )
})

type Entry = Dataset['chronology'][number]
type Teller = Entry['tellers'][number]

const berg = (date: string | null, basis: Teller['basis'] = 'stated'): Teller => ({
  voice: 'speaker',
  speaker: 'ada-berg',
  attribution: 'explicit',
  basis,
  date: date === null ? null : dates[date]!,
})
const drafter: Teller = { voice: 'drafter', basis: 'stated', date: dates['a year']! }

/** A title, the date of the entry, a teller; then the start, the end, the words and whose date it is. */
const tellings: [string, string, Teller, (string | null)[]][] = [
  [
    'a speaker’s own date is used before that of the event',
    'narrowed by an editor',
    berg('at any time up to then'),
    [null, '1970-12-31', 'by 1970', 'speaker'],
  ],
  [
    'the report’s own date is used likewise',
    'an interval',
    drafter,
    ['1970-01-01', '1970-12-31', '1970', 'report'],
  ],
  [
    'a date that the editors supply for the telling is theirs',
    'a year',
    berg('narrowed by an editor'),
    ['1970-04-01', '1970-04-30', 'April 1970 (in the report: 1970)', 'editors'],
  ],
  [
    'without a date of its own, a telling has that of the event',
    'a year',
    berg(null),
    ['1970-01-01', '1970-12-31', '1970', 'report'],
  ],
  [
    'it is the editors’ if they date the event',
    'narrowed by an editor',
    berg(null),
    ['1970-04-01', '1970-04-30', 'April 1970 (in the report: 1970)', 'editors'],
  ],
  [
    'it is the editors’ if they identify the telling with the event',
    'a year',
    berg(null, 'inferred'),
    ['1970-01-01', '1970-12-31', '1970', 'editors'],
  ],
  [
    'words that no calendar holds do not replace the date of the event',
    'a year',
    berg('undated, in words'),
    ['1970-01-01', '1970-12-31', '1970', 'report'],
  ],
  [
    'they are shown if nothing dates the event',
    'undated',
    berg('undated, in words'),
    [null, null, 'once', 'speaker'],
  ],
  ['what nothing dates has no date', 'undated', berg(null), [null, null, null, null]],
]
const madeUpTellings = withEntries(
  Object.fromEntries(
    tellings.map(([title, date, teller]) => [title, { date: dates[date]!, tellers: [teller] }]),
  ),
)

test.each(tellings)('%s', async (title, _date, _teller, [first, last, words, by]) => {
  const columns = 'starts_on, ends_on, display_date, dated_by'
  expect(
    await query(`SELECT ${columns} FROM timeline WHERE title = '${title}'`, madeUpTellings),
  ).toEqual([{ starts_on: first, ends_on: last, display_date: words, dated_by: by }])
})
