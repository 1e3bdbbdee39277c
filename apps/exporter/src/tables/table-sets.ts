import { recordsOf } from '@nkidp/sino-dprk-data/schema'
import type { Dataset, PublishedRecord } from '@nkidp/sino-dprk-data/schema'
import { collectionNames, collectionOfType } from '@nkidp/schema/collections'
import type { CollectionName } from '@nkidp/schema/collections'
import type { Chosen } from '../formats/format.ts'
import { tablesOf } from './collection-tables.ts'
import type { Cell, Table } from './table.ts'

/** What goes into one file of a format that holds many tables in a file: the whole dataset, or one collection. */
export interface TableSet {
  readonly name: CollectionName | 'dataset'
  readonly tables: readonly Table[]
  readonly records: readonly PublishedRecord[]
}

export const tableSets = (dataset: Dataset, chosen: Chosen): TableSet[] =>
  chosen === undefined
    ? [
        {
          name: 'dataset',
          tables: tablesOf(undefined),
          records: collectionNames.flatMap((name) => recordsOf(dataset, name)),
        },
      ]
    : chosen.map((name) => ({ name, tables: tablesOf([name]), records: recordsOf(dataset, name) }))

/** The rows of a table, from those of the records that it is made from. */
export function rowsOf({ from, rows }: Table, records: readonly PublishedRecord[]): Cell[][] {
  const wanted: ReadonlySet<CollectionName | undefined> = new Set(from)
  return records
    .filter(({ type }) => wanted.has(collectionOfType(type)))
    .flatMap((record) => rows(record))
}
