import type { Dataset, PublishedRecord } from '@nkidp/sino-dprk-data/schema'
import { recordsOf, type CollectionName } from '@nkidp/schema/collections'

/** A value in a table; null where there is none. */
export type Cell = string | number | boolean | null

export interface Column {
  readonly name: string
  readonly type: 'string' | 'integer' | 'number' | 'boolean'
  readonly description: string
  /** Whether every row has a value. */
  readonly required: boolean
  /** The allowed values, if it holds terms of a vocabulary. */
  readonly words?: readonly string[] | undefined
  /** The table whose `id` it holds. */
  readonly refersTo?: string | undefined
}

/** A column of text that may be empty, unless the rest says otherwise. */
export const column = (name: string, description: string, rest: Partial<Column> = {}): Column => ({
  ...{ name, type: 'string', description, required: false },
  ...rest,
})

export interface Table {
  readonly name: string
  readonly description: string
  /** The collections whose records its rows come from. */
  readonly from: readonly CollectionName[]
  readonly columns: readonly Column[]
  /** The columns of the primary key. */
  readonly key: readonly string[]
  /** Whether it has exactly one row for each record. */
  readonly rowPerRecord: boolean
  /** The rows of one record, in the order of the columns. */
  readonly rows: (record: PublishedRecord) => readonly Cell[][]
}

export const rowsOf = ({ from, rows }: Table, dataset: Dataset): Cell[][] =>
  from.flatMap((name) => recordsOf(dataset, name)).flatMap((record) => rows(record))

export function valueAt(value: unknown, path: readonly string[]): unknown {
  let found = value
  for (const step of path)
    found =
      typeof found === 'object' && found !== null
        ? (found as Readonly<Record<string, unknown>>)[step]
        : undefined
  return found
}

/** The value at a path. The values of a list are one cell, separated by semicolons. */
export function cellAt(value: unknown, path: readonly string[]): Cell {
  const found = valueAt(value, path)
  if (Array.isArray(found)) return found.join(';')
  return typeof found === 'string' || typeof found === 'number' || typeof found === 'boolean'
    ? found
    : null
}
