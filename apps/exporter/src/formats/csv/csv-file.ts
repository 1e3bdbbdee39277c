import type { Cell, Table } from '../../tables/table.ts'
import type { Batches, Outline, StreamedFile } from '../format.ts'
import { asText } from './as-text.ts'

/** A table after RFC 4180, in UTF-8 without a byte order mark. */
export const csvFile = (table: Table, { counts }: Outline): StreamedFile => ({
  name: `${table.name}.csv`,
  mediaType: 'text/csv',
  records: table.rowPerRecord
    ? table.from.reduce((sum, collection) => sum + counts[collection], 0)
    : undefined,
  from: table.from,
  content: (batches) => lines(table, batches),
})

async function* lines({ columns, rows }: Table, batches: Batches): AsyncGenerator<string> {
  const { stringify } = await import('csv-stringify/sync')
  // The library would quote a line end only where it is the one that ends its rows.
  const options = { record_delimiter: '\r\n', quoted_match: /[\r\n]/ }
  const text = (cells: readonly Cell[][]): string =>
    stringify(
      cells.map((row) => row.map(asText)),
      options,
    )
  yield text([columns.map(({ name }) => name)])
  for await (const batch of batches) yield text(batch.flatMap((record) => rows(record)))
}
