import { recordsOf, type Dataset } from '@nkidp/sino-dprk-data/schema'
import { valuesAt } from '@nkidp/schema/json'
import { expect } from 'vitest'
import type { Format } from '../format.ts'
import { exported } from './exported.ts'

/** What a reader finds at a place, for one record: a value for each item of the list that the field is in, or one value. */
export type Find = (to: string, id: string) => readonly unknown[]

export interface Reading {
  /** The name of the reader. */
  readonly by: string
  readonly format: Format
  readonly read: (folder: string) => Find | Promise<Find>
  /** A value as the reader has it. */
  readonly as?: (value: unknown) => unknown
  readonly skip?: boolean
  /** Whether it changes some texts. */
  readonly exceptHostile?: boolean
}

/** Expects that a reader finds every field of every record where the format says. */
export async function expectArrival(
  { format, read, as = (value) => value }: Reading,
  dataset: Dataset,
): Promise<void> {
  const find = await read(await exported(format, dataset))
  const missing = format.fields.flatMap((mapping) => {
    if ('lost' in mapping) return []
    const { collection, field, to } = mapping
    return recordsOf(dataset, collection).flatMap((record) => {
      const expected = JSON.stringify(valuesIn(record, field.split('.')).map(as))
      const found = JSON.stringify(find(to, record.id))
      return expected === found
        ? []
        : [`${record.id} ${field} → ${to}: expected ${expected}, found ${found}`]
    })
  })
  expect(missing).toEqual([])
}

/** The values of a field, null for an item that has none. Those of a list within an item are joined with semicolons. */
function valuesIn(record: unknown, path: readonly string[]): unknown[] {
  const item = path.indexOf('*') + 1
  const within = path.slice(item)
  return [...valuesAt(record, path.slice(0, item))].map((each) => {
    const values = [...valuesAt(each.value, within)].map(({ value }) => value)
    return within.includes('*') && values.length > 0 ? values.join(';') : (values[0] ?? null)
  })
}

type Row = Readonly<Record<string, unknown>>

/** Finds the values of a record in tables: in the rows with its id, in order. */
export const inTables =
  (tables: ReadonlyMap<string, readonly Row[]>): Find =>
  (to, id) => {
    const [table = '', column = ''] = to.split('.')
    return (tables.get(table) ?? []).filter((row) => row['id'] === id).map((row) => row[column])
  }
