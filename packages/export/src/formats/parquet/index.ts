import type { Dataset } from '@nkidp/sino-dprk-data/schema'
import { recordsOf } from '@nkidp/schema/collections'
import type { Content, Format } from '../../format.ts'
import {
  collectionTables,
  fieldsIn,
  type CollectionTables,
  type ListTable,
} from '../../tables/collection-tables.ts'
import type { Cell, Column } from '../../tables/table.ts'
import { isPlain, itemColumns, parquetSchema } from './parquet-schema.ts'

export const parquet: Format = {
  name: 'parquet',
  title: 'Parquet, for pandas, DuckDB and Spark',
  description:
    'One file per collection that has records, with typed columns; lists are nested columns.',
  mediaType: 'application/vnd.apache.parquet',
  extension: 'parquet',
  fields: fieldsIn((table, column) =>
    ('list' in table
      ? [table.from, table.list, ...(isPlain(table) ? [] : [column])]
      : [...table.from, column]
    ).join('.'),
  ),
  files: (dataset, selection) =>
    collectionTables
      .filter(({ collection }) => selection?.includes(collection) ?? true)
      // The library writes a table without rows so that some readers refuse it.
      .filter(({ collection }) => recordsOf(dataset, collection).length > 0)
      .map((tables) => ({
        name: `${tables.collection}.parquet`,
        mediaType: parquet.mediaType,
        records: recordsOf(dataset, tables.collection).length,
        content: () => content(tables, dataset),
      })),
}

async function content(
  { collection, main, lists }: CollectionTables,
  dataset: Dataset,
): Promise<Content> {
  const { parquetWriteBuffer } = await import('hyparquet-writer')
  const { name, version, issued, fingerprint, codingCaveat } = dataset.meta
  const records = recordsOf(dataset, collection)
  const rows = records.map((record) => main.rows(record)[0] ?? [])
  return new Uint8Array(
    parquetWriteBuffer({
      schema: parquetSchema({ collection, main, lists }),
      columnData: [
        ...main.columns.map((column, index) => ({
          name: column.name,
          data: rows.map((row) => valueOf(column, row[index])),
        })),
        ...lists.map((list) => ({
          name: list.list,
          data: records.map((record) => list.rows(record).map((row) => itemOf(list, row))),
          statistics: false,
        })),
      ],
      rowGroupSize: 4_000,
      kvMetadata: Object.entries({
        name,
        version,
        ...(issued && { issued }),
        fingerprint,
        coding_caveat: codingCaveat,
      }).map(([key, value]) => ({ key, value })),
    }),
  )
}

function itemOf(list: ListTable, row: readonly Cell[]): unknown {
  const values = itemColumns(list).map(
    (column, index) => [column.name, valueOf(column, row[index + 2])] as const,
  )
  return isPlain(list) ? values[0]?.[1] : Object.fromEntries(values)
}

/** Integers of 64 bits are bigints. */
const valueOf = ({ type }: Column, cell: Cell | undefined): unknown =>
  type === 'integer' && typeof cell === 'number' ? BigInt(cell) : cell
