import { recordsOf } from '@nkidp/sino-dprk-data/schema'
import type { Dataset } from '@nkidp/sino-dprk-data/schema'
import { valuesAt } from '@nkidp/schema/json'
import type { FieldMapping } from '../format.ts'

/** What a reader finds where a field goes, for one record: a value for each item of the list that the field lies in, or one. */
export type Find = (to: string, id: string) => readonly unknown[]

/** The fields of records that a reader does not find where the format says that they go, as far as it does not call them lost. */
export function astray(
  dataset: Dataset,
  fields: readonly FieldMapping[],
  find: Find,
  written: (value: unknown) => unknown,
): string[] {
  return fields.flatMap((mapping) => {
    if ('lost' in mapping) return []
    const { collection, field, to } = mapping
    return recordsOf(dataset, collection).flatMap((record) => {
      const [expected, found] = [
        JSON.stringify(valuesIn(record, field.split('.')).map(written)),
        JSON.stringify(find(to, record.id)),
      ]
      return expected === found
        ? []
        : [`${record.id} ${field} → ${to}: expected ${expected}, found ${found}`]
    })
  })
}

/** The values of a field, null for an item that has none. */
function valuesIn(record: unknown, path: readonly string[]): unknown[] {
  const list = path.lastIndexOf('*') + 1
  return [...valuesAt(record, path.slice(0, list))].map(
    (item) => [...valuesAt(item.value, path.slice(list))][0]?.value ?? null,
  )
}

type Row = Readonly<Record<string, unknown>>

/** Finds in tables what belongs to a record: the rows with its id, in order. */
export function inTables(tables: ReadonlyMap<string, readonly Row[]>): Find {
  const byId = new Map([...tables].map(([name, rows]) => [name, groups(rows)]))
  return (to, id) => {
    const [table = '', column = ''] = to.split('.')
    return (byId.get(table)?.get(id) ?? []).map((row) => row[column])
  }
}

function groups(rows: readonly Row[]): ReadonlyMap<unknown, readonly Row[]> {
  const found = new Map<unknown, Row[]>()
  for (const row of rows) found.set(row['id'], [...(found.get(row['id']) ?? []), row])
  return found
}
