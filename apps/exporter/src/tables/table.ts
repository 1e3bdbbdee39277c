import type { PublishedRecord } from '@nkidp/sino-dprk-data/schema'
import type { CollectionName } from '@nkidp/schema/collections'

/** A value of a table; null where there is none. */
export type Cell = string | number | boolean | null

export interface Column {
  readonly name: string
  readonly type: 'string' | 'integer' | 'number' | 'boolean'
  readonly description: string
  /** Whether every row has a value in it. */
  readonly required: boolean
  /** The words that it may hold, where it is one of a vocabulary. */
  readonly words?: readonly string[] | undefined
  /** The table whose `id` it holds. */
  readonly refersTo?: string | undefined
}

export interface Table {
  readonly name: string
  readonly description: string
  /** The collections whose records its rows come from. */
  readonly from: readonly CollectionName[]
  readonly columns: readonly Column[]
  /** The columns that tell a row from every other. */
  readonly key: readonly string[]
  /** Whether it has one row for each record, and not for parts of them. */
  readonly rowPerRecord: boolean
  /** The rows that come from a record, in the order of the columns. */
  readonly rows: (record: PublishedRecord) => readonly Cell[][]
}
