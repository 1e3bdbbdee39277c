import type { PublishedRecord } from '@nkidp/sino-dprk-data/schema'
import { collectionTables } from '../tables/collection-tables.ts'
import type { CollectionTables, ListTable } from '../tables/collection-tables.ts'
import { fieldsOf } from '../tables/table-fields.ts'
import type { Cell, Column } from '../tables/table.ts'
import type { Batches, Outline, StreamedFile, StreamingFormat } from './format.ts'
import { isPlain, itemColumns, parquetSchema } from './parquet/parquet-schema.ts'

export const parquet: StreamingFormat = {
  name: 'parquet',
  title: 'Parquet, for pandas, DuckDB and Spark',
  description:
    'One file a collection, with typed columns; its lists are lists of structures in it.',
  mediaType: 'application/vnd.apache.parquet',
  extension: 'parquet',
  fields: fieldsOf((table, column) =>
    ('list' in table
      ? [table.from, table.list, ...(isPlain(table) ? [] : [column])]
      : [table.name, column]
    ).join('.'),
  ),
  streams: true,
  lookups: [],
  files: (outline, collections) =>
    collectionTables
      .filter(({ collection }) => collections?.includes(collection) ?? true)
      .map((tables) => file(tables, outline)),
}

const file = (tables: CollectionTables, outline: Outline): StreamedFile => ({
  name: `${tables.collection}.parquet`,
  mediaType: parquet.mediaType,
  records: outline.counts[tables.collection],
  from: [tables.collection],
  content: (batches) => chunks(tables, outline, batches),
})

/** How many records are held at a time, and make up a row group. */
const groupSize = 4_000

async function* chunks(
  tables: CollectionTables,
  { name, meta, codingCaveat }: Outline,
  batches: Batches,
): AsyncGenerator<Uint8Array> {
  const { ByteWriter, ParquetWriter } = await import('hyparquet-writer')
  const writer = new ByteWriter()
  const facts = {
    name,
    version: meta?.version,
    fingerprint: meta?.fingerprint,
    coding_caveat: codingCaveat,
  }
  const file = new ParquetWriter({
    writer,
    schema: parquetSchema(tables),
    kvMetadata: Object.entries(facts).flatMap(([key, value]) =>
      value === undefined ? [] : [{ key, value }],
    ),
  })
  const written = (): Uint8Array => {
    const bytes = writer.getBytes().slice()
    writer.index = 0
    return bytes
  }
  let columns = emptyColumns(tables)
  let held = 0
  for await (const batch of batches) {
    for (const record of batch) append(columns, tables, record)
    held += batch.length
    if (held < groupSize) continue
    await file.write({ columnData: columns, rowGroupSize: held })
    columns = emptyColumns(tables)
    held = 0
    yield written()
  }
  if (held > 0) await file.write({ columnData: columns, rowGroupSize: held })
  await file.finish()
  yield written()
}

interface ColumnValues {
  readonly name: string
  readonly data: unknown[]
  readonly statistics: boolean
  readonly offsetIndex: boolean
}

// What the file tells of each group is held until its end, so it tells only what readers use to pass groups over.
const emptyColumns = ({ main, lists }: CollectionTables): ColumnValues[] => [
  ...main.columns.map(({ name }) => ({ name, data: [], statistics: true, offsetIndex: false })),
  ...lists.map(({ list }) => ({ name: list, data: [], statistics: false, offsetIndex: false })),
]

function append(
  columns: readonly ColumnValues[],
  { main, lists }: CollectionTables,
  record: PublishedRecord,
): void {
  const [row = []] = main.rows(record)
  const values = [
    ...main.columns.map((column, index) => valueOf(column, row[index])),
    ...lists.map((list) => list.rows(record).map((item) => itemOf(list, item))),
  ]
  for (const [index, value] of values.entries()) columns[index]?.data.push(value)
}

function itemOf(list: ListTable, row: readonly Cell[]): unknown {
  const values = itemColumns(list).map(
    (column, index) => [column.name, valueOf(column, row[index + 2])] as const,
  )
  return isPlain(list) ? values[0]?.[1] : Object.fromEntries(values)
}

/** A whole number of 64 bits is a bigint. */
const valueOf = ({ type }: Column, cell: Cell | undefined): unknown =>
  type === 'integer' && typeof cell === 'number' ? BigInt(cell) : cell
