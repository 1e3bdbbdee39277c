import { fieldTable, records, type Field } from '@nkidp/sino-dprk-data/schema'
import { collectionNames, type CollectionName } from '@nkidp/schema/collections'
import { member } from './dataset.ts'

/** A field of a record that has it, with what stands there. */
export interface ShownField {
  readonly name: string
  /** The way to the field, as in the field table: `*` for every item of a list. */
  readonly path: readonly string[]
  readonly value: unknown
}

const tables = new Map(collectionNames.map((name) => [name, fieldTable(records[name])]))
const rows = new Map(
  [...tables].map(([name, table]) => [
    name,
    new Map(table.map((field) => [field.path.join('.'), field])),
  ]),
)

/** Every field of the records of a collection. */
export const fieldsOf = (collection: CollectionName): readonly Field[] =>
  tables.get(collection) ?? []

/** What the schema says of a field; undefined for one that it does not have, as an earlier version may. */
export const fieldAt = (collection: CollectionName, path: readonly string[]): Field | undefined =>
  rows.get(collection)?.get(path.join('.'))

/** What a record, or a value in it, says: its members in the order of the schema, without those that hold nothing. */
export function membersOf(
  collection: CollectionName,
  path: readonly string[],
  value: object,
): ShownField[] {
  const order = fieldsOf(collection).filter(
    (field) =>
      field.path.length === path.length + 1 &&
      path.every((step, index) => field.path[index] === step),
  )
  const names = new Set([...order.map((field) => field.path.at(-1) ?? ''), ...Object.keys(value)])
  return [...names]
    .map((name) => ({ name, path: [...path, name], value: member(value, name) }))
    .filter(({ value }) => holdsSomething(value))
}

const holdsSomething = (value: unknown): boolean =>
  value !== undefined && value !== null && !(Array.isArray(value) && value.length === 0)

export const isObject = (value: unknown): value is object =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** Whether a value is a part of a text, given by its code points. */
export const isStretch = (value: unknown): value is { start: number; end: number } =>
  typeof member(value, 'start') === 'number' && typeof member(value, 'end') === 'number'
