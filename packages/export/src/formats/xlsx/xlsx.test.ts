import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { read, utils, type WorkBook } from '@e965/xlsx'
import type { Dataset } from '@nkidp/sino-dprk-data/schema'
import { expect, test } from 'vitest'
import type { Selection } from '../../format.ts'
import { FormatError } from '../format-error.ts'
import { installedDataset } from '../../installed.ts'
import { tablesOf } from '../../tables/collection-tables.ts'
import { testArrival } from '../../testing/test-arrival.ts'
import { exported } from '../../testing/exported.ts'
import { hostileTexts, withTexts } from '../../testing/hostile.ts'
import { readings, sheetRows } from '../../testing/readings.ts'
import { xlsx } from './index.ts'

const dataset = installedDataset()

/** The workbook, read by SheetJS, which is not the library that wrote it. */
const open = async (
  content?: Dataset,
  name = 'dataset',
  selection?: Selection,
): Promise<WorkBook> =>
  read(readFileSync(join(await exported(xlsx, content, selection), `${name}.xlsx`)))

testArrival(readings.xlsx)

test('no cell is a formula, whatever a text begins with', async () => {
  const book = await open(withTexts(hostileTexts))
  for (const sheet of Object.values(book.Sheets))
    for (const cell of Object.values(sheet)) expect(cell).not.toHaveProperty('f')
})

test('the first sheet explains: what the data is, how to cite it, the caveat, and what each sheet holds', async () => {
  const book = await open()
  expect(book.SheetNames).toEqual(['about', ...tablesOf(undefined).map(({ name }) => name)])
  const about = utils.sheet_to_json<unknown[]>(book.Sheets['about'] ?? {}, {
    header: 1,
    blankrows: false,
  })
  const { title, version, issued, fingerprint, license, codingCaveat, homepage, author } =
    dataset.meta
  expect(about[0]).toEqual([title])
  const citation = `${author}. ${title}. Version ${version}, ${issued}. ${homepage}`
  for (const fact of [version, fingerprint, license, codingCaveat, citation])
    expect(about.map((row) => row[2])).toContain(fact)
  expect(about.slice(-book.SheetNames.length + 1).map(([name, rows]) => [name, rows])).toEqual(
    book.SheetNames.slice(1).map((name) => [name, sheetRows(book, name).length]),
  )
})

test('refuses a text that is too long for a cell, and says what to do', async () => {
  const [first, ...rest] = dataset.chronology
  const title = 'x'.repeat(10_000_000)
  const long = { ...dataset, chronology: [{ ...first!, title }, ...rest] }
  await expect(exported(xlsx, long)).rejects.toThrow(
    new FormatError(
      `xlsx: a text has 10000000 characters (${title.slice(0, 40)}…), but a cell can have 32767. Use csv or sqlite instead.`,
    ),
  )
})

test('each selected collection is a workbook', async () => {
  const book = await open(undefined, 'people', ['people', 'claims'])
  expect(book.SheetNames.filter((name) => !name.includes('_'))).toEqual(['about', 'people'])
})
