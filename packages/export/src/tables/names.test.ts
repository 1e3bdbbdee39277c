import { onceWrong } from '@nkidp/schema/testing'
import { expect, test } from 'vitest'
import { codeList } from '../formats/sqlite/code-list.ts'
import { timelineTable } from '../formats/timeline/timeline-table.ts'
import { installedDataset } from '../installed.ts'
import { duckdb } from '../testing/duckdb.ts'
import { tablesOf } from './collection-tables.ts'
import { eventsTable } from './events-table.ts'

const dataset = installedDataset()
const tables = [...tablesOf(undefined), eventsTable(dataset), timelineTable(dataset), codeList]

/** Those that SQLite may need quotes for, and what MySQL reserves; DuckDB lists those that it shares with PostgreSQL. */
const sqliteAndMysql =
  'abort accessible action add after all alter always analyze and as asc asensitive attach autoincrement before begin between bigint binary blob both by call cascade case cast change char character check collate column commit condition conflict constraint continue convert create cross cube cume_dist current current_date current_time current_timestamp current_user cursor database databases day_hour day_minute dec decimal declare default deferrable deferred delayed delete dense_rank desc describe detach deterministic distinct distinctrow div do double drop dual each else elseif empty enclosed end escape escaped except exclude exclusive exists exit explain fail false fetch filter first first_value float following for force foreign from fulltext function generated get glob grant group grouping groups having high_priority if ignore immediate in index indexed infile initially inner inout insensitive insert instead int integer intersect interval into is isnull iterate join json_table key keys kill lag last last_value lateral lead leading leave left like limit linear lines load localtime localtimestamp lock long loop low_priority match materialized maxvalue mod modifies natural no not nothing notnull nth_value ntile null nulls numeric of offset on optimize optimizer_costs option optionally or order others out outer outfile over partition percent_rank plan pragma preceding precision primary procedure purge query raise range rank read reads real recursive references regexp reindex release rename repeat replace require resignal restrict return returning revoke right rlike rollback row row_number rows savepoint schema schemas select sensitive separator set show signal smallint spatial specific sql sqlexception sqlstate sqlwarning ssl starting stored straight_join system table temp temporary terminated then ties tinyblob tinyint tinytext to trailing transaction trigger true unbounded undo union unique unlock unsigned update usage use using utc_date utc_time utc_timestamp vacuum values varbinary varchar varying view virtual when where while window with without write xor zerofill'.split(
    ' ',
  )

test('no table and no column has a name that SQL needs quotes for', async () => {
  onceWrong(
    'Words of SQL as names',
    '`SELECT * FROM references`, a column `end`',
    'no name needs quotes',
  )
  const reserved = await duckdb(
    "SELECT keyword_name FROM duckdb_keywords() WHERE keyword_category = 'reserved'",
  )
  const words = new Set([...sqliteAndMysql, ...reserved.map((row) => row['keyword_name'])])
  const names = tables.flatMap(({ name, columns }) => [name, ...columns.map((each) => each.name)])
  expect(names.filter((name) => words.has(name) || !/^[a-z][a-z0-9_]*$/.test(name))).toEqual([])
})

test('the first 32 characters of a column name are unique in its table', () => {
  onceWrong('Long column names', 'names with the same first 32 characters', 'in no table')
  const ambiguous = tables.flatMap(({ name, columns }) => {
    const starts = columns.map((column) => column.name.slice(0, 32))
    return starts.filter((start, index) => starts.indexOf(start) !== index).map((x) => [name, x])
  })
  expect(ambiguous).toEqual([])
})
