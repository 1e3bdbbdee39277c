import type { Dataset } from '@nkidp/sino-dprk-data/schema'
import { edtfProfile } from '@nkidp/schema/dates'
import type { OutputFile } from '../format.ts'
import { rowsOf, type Cell, type Table } from './table.ts'

/** A table as CSV (RFC 4180), in UTF-8 without a byte order mark. */
export const csvFile = (table: Table, dataset: Dataset): OutputFile => ({
  name: `${table.name}.csv`,
  mediaType: 'text/csv',
  records: table.rowPerRecord
    ? table.from.reduce((sum, collection) => sum + dataset.meta.counts[collection], 0)
    : null,
  content: async () => {
    const { stringify } = await import('csv-stringify/sync')
    const rows = [table.columns.map(({ name }) => name), ...rowsOf(table, dataset)]
    return stringify(
      rows.map((row) => row.map(asText)),
      // The library would quote only the line ending that it ends rows with.
      { record_delimiter: '\r\n', quoted_match: /[\r\n]/ },
    )
  },
})

/** How spreadsheets recognize a formula, also after the apostrophes that we mark it with. */
const formula = /^'*[=+\-@\t\r＝＋－＠]/
const number = /^[-+]\d+(?:\.\d+)?$/

/** Spreadsheets run text that looks like a formula, so it gets an apostrophe in front. */
const asText = (cell: Cell): string | null =>
  typeof cell === 'string' && formula.test(cell) && !number.test(cell) && !edtfProfile.test(cell)
    ? `'${cell}`
    : cell === null
      ? null
      : String(cell)

export const textNote =
  "Text that begins with = + - @ (full-width or not), a tab or a carriage return, and is no number or date, has an apostrophe (') in front, so that no spreadsheet takes it for a formula; so has text that begins with apostrophes before one of these. Take one off to have it as it was. Text that is empty reads as no value."
