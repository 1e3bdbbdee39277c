import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { read, utils } from '@e965/xlsx'
import type { WorkBook } from '@e965/xlsx'
import { describe, expect, test } from 'vitest'
import type { Dataset } from '@nkidp/sino-dprk-data/schema'
import { astray, inTables } from '../../testing/arrives.ts'
import { uncertainDates, withFacts } from '../../testing/hard-datasets.ts'
import { exported } from '../../testing/exported.ts'
import { hostileTexts, withTexts } from '../../testing/hostile.ts'
import { FormatError } from '../../format.ts'
import type { Selection } from '../../format.ts'
import { installedDataset } from '../../installed.ts'
import { tablesOf } from '../../tables/collection-tables.ts'
import { xlsx } from './index.ts'

const dataset = installedDataset()

/** The workbook, read by SheetJS, which is not the library that wrote it. */
async function open(content?: Dataset, name = 'dataset', selection?: Selection): Promise<WorkBook> {
  return read(readFileSync(join(await exported(xlsx, content, selection), `${name}.xlsx`)))
}

const rowsOf = (book: WorkBook, sheet: string) =>
  utils.sheet_to_json<Record<string, unknown>>(book.Sheets[sheet] ?? {}, { defval: null })
const find = (book: WorkBook) =>
  inTables(new Map(book.SheetNames.map((name) => [name, rowsOf(book, name)])))

describe('SheetJS', () => {
  test('finds every field of every record', async () => {
    expect(astray(dataset, xlsx.fields, find(await open()), (value) => value)).toEqual([])
  })

  test('finds every kind of date, as text', async () => {
    expect(
      astray(uncertainDates, xlsx.fields, find(await open(uncertainDates)), (value) => value),
    ).toEqual([])
  })

  test('finds hostile texts unchanged, but for CRLF, of which SheetJS makes LF', async () => {
    const hostile = withTexts(hostileTexts)
    const asRead = (value: unknown) =>
      typeof value === 'string' ? value.replaceAll('\r\n', '\n') : value
    expect(astray(hostile, xlsx.fields, find(await open(hostile)), asRead)).toEqual([])
  })

  test('finds no formula, whatever a text begins with', async () => {
    const book = await open(withTexts(hostileTexts))
    for (const sheet of Object.values(book.Sheets))
      for (const cell of Object.values(sheet)) expect(cell).not.toHaveProperty('f')
  })

  test('finds a sheet a table behind one that explains: what the data is, how to cite it, the caveat, and what each sheet holds', async () => {
    const book = await open()
    expect(book.SheetNames).toEqual(['about', ...tablesOf(undefined).map(({ name }) => name)])
    const about = utils.sheet_to_json<unknown[]>(book.Sheets['about'] ?? {}, {
      header: 1,
      blankrows: false,
    })
    const { title, version, fingerprint, license, codingCaveat, homepage } = dataset.meta
    expect(about[0]).toEqual([title])
    for (const fact of [
      version,
      fingerprint,
      license,
      codingCaveat,
      `The sino-dprk-data contributors. ${title}. Version ${version}. ${homepage}`,
    ])
      expect(about.map((row) => row[2])).toContain(fact)
    expect(about.slice(-book.SheetNames.length + 1).map(([name, rows]) => [name, rows])).toEqual(
      book.SheetNames.slice(1).map((name) => [name, rowsOf(book, name).length]),
    )
  })
})

test('a text that is too long for a cell is refused, and what to do is told', async () => {
  const [first, ...rest] = dataset.chronology
  if (first === undefined) throw new RangeError('no entry')
  const [coding, ...codings] = first.codings
  if (coding === undefined) throw new RangeError('no coding')
  const long = withFacts({
    ...dataset,
    chronology: [
      { ...first, codings: [{ ...coding, plover: 'x'.repeat(10_000_000) }, ...codings] },
      ...rest,
    ],
  })
  await expect(exported(xlsx, long)).rejects.toThrow(
    new FormatError(
      `xlsx: a text of 10000000 characters (${'x'.repeat(40)}…), and a cell takes 32767; write csv or sqlite instead`,
    ),
  )
})

test('some collections make a workbook each', async () => {
  const book = await open(undefined, 'people', ['people', 'claims'])
  expect(book.SheetNames.filter((name) => !name.includes('_'))).toEqual(['about', 'people'])
})
