import { fieldAt, fieldTable, type Field } from '@nkidp/schema'

/** A field in the tables for readers: a list and its items are one row. */
export interface FieldRow {
  /** Its path: `actors[].role`. */
  readonly name: string
  readonly field: Field
  readonly item: Field | undefined
  /** The shape of the field, or of its items, that has a table of its own. */
  readonly shape: string | undefined
}

const isWithin = ({ path }: Field, parent: Field): boolean =>
  path.length > parent.path.length && parent.path.every((step, index) => path[index] === step)

/** The rows of a collection without the fields of named shapes, and the rows of each of these shapes. */
export function fieldRows(records: Parameters<typeof fieldTable>[0]): {
  rows: FieldRow[]
  shapes: ReadonlyMap<string, FieldRow[]>
} {
  const fields = fieldTable(records)
  const named = fields.filter(({ shape }) => shape !== undefined)

  const rowsOf = (parent?: Field): FieldRow[] => {
    const start = parent?.path.length ?? 0
    const isInOther = (field: Field) =>
      named.some((shape) => isWithin(field, shape) && shape.path.length > start)
    return fields
      .filter((field) => parent === undefined || isWithin(field, parent))
      .filter((field) => field.path.at(-1) !== '*' && !isInOther(field))
      .map((field) => {
        const item = fieldAt(fields, [...field.path, '*'])
        return {
          name: field.path.slice(start).join('.').replaceAll('.*', '[]'),
          field,
          item,
          shape: field.shape ?? item?.shape,
        }
      })
  }
  return { rows: rowsOf(), shapes: new Map(named.map((field) => [field.shape!, rowsOf(field)])) }
}
