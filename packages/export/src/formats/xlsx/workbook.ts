import { unzipSync, zipSync } from 'fflate'
import writeExcelFile, { type SheetData } from 'write-excel-file/node'
import type { Dataset } from '@nkidp/sino-dprk-data/schema'
import type { Part } from '../../format.ts'
import { FormatError } from '../format-error.ts'
import { tablesIn } from '../../tables/collection-tables.ts'
import { rowsOf, type Cell, type Table } from '../../tables/table.ts'
import { cellText } from './cell-text.ts'

/** A sheet that explains, and one for each table. */
export async function workbook(part: Part, dataset: Dataset): Promise<Uint8Array> {
  const sheets = tablesIn(part).map((table) => ({ table, rows: rowsOf(table, dataset) }))
  const pages = [
    {
      sheet: 'about',
      data: aboutSheet(dataset, sheets),
      columns: [{ width: 32 }, { width: 12 }, { width: 120 }],
    },
    ...sheets.map((sheet) => ({
      sheet: sheet.table.name,
      data: tableSheet(sheet),
      stickyRowsCount: 1,
      columns: sheet.table.columns.map(() => ({ width: 24 })),
    })),
  ]
  const archive = unzipSync(await writeExcelFile(pages).toBuffer())
  return zipSync(archive, { mtime: new Date(1980, 0, 1) }) // Not the time of writing.
}

interface TableRows {
  readonly table: Table
  readonly rows: readonly (readonly Cell[])[]
}

const heading = (value: string) => ({ value, fontWeight: 'bold' as const })
const line = (name: string, value: string) => [heading(name), null, cellText(value)]

const aboutSheet = ({ meta }: Dataset, sheets: readonly TableRows[]): SheetData => [
  [heading(cellText(meta.title))],
  line('Dataset', meta.name),
  line('Version', meta.version),
  line('Fingerprint', meta.fingerprint),
  line('License', meta.license),
  line(
    'Cite as',
    [
      meta.author,
      meta.title,
      [`Version ${meta.version}`, meta.issued].filter(Boolean).join(', '),
      meta.homepage,
    ].join('. '),
  ),
  line('Event codes', meta.codingCaveat),
  line(
    'Dates',
    'Text: EDTF (ISO 8601-2) and ISO days of the proleptic Gregorian calendar; years before 1 are astronomical, so that -0107 is 108 BC.',
  ),
  line(
    'Lists',
    'A sheet with two names, such as chronology_actors, has a row an item: the id of the record, the position in its list, and what the item says.',
  ),
  [],
  [heading('Sheet'), heading('Rows'), heading('What it holds')],
  ...sheets.map(({ table, rows }) => [table.name, rows.length, table.description]),
]

/** The limit of Excel, including the heading. */
const mostRows = 1_048_576

function tableSheet({ table: { name, columns }, rows }: TableRows): SheetData {
  if (rows.length >= mostRows)
    throw new FormatError(
      `xlsx: ${name} has ${rows.length} rows, but a sheet can have ${mostRows - 1}. Use csv or sqlite instead.`,
    )
  return [
    columns.map((column) => heading(column.name)),
    ...rows.map((row) => row.map((cell) => (typeof cell === 'string' ? cellText(cell) : cell))),
  ]
}
