import { annotatedJsonSchema, fieldTable, type Field, type JsonSchema } from '@nkidp/schema'

type Shape = Parameters<typeof fieldTable>[0]

/** A field as a reader of the tables meets it: a list and its items are one. */
export interface FieldRow {
  /** The way to it, as in `actors[].role`. */
  readonly name: string
  readonly field: Field
  /** What each item of it is, where it is a list. */
  readonly item: Field | undefined
  /** The name of the shape that it, or each item of it, has, where that shape has a table of its own. */
  readonly shape: string | undefined
}

/** The rows of a collection without what lies in the shapes that have names; and of each of these, its own. */
export interface FieldRows {
  readonly rows: readonly FieldRow[]
  readonly shapes: ReadonlyMap<string, readonly FieldRow[]>
}

/** The fields of the records of a collection, those that recur in others told apart. */
export function fieldRows(records: Shape): FieldRows {
  const root = annotatedJsonSchema(records)
  const fields = fieldTable(records)
  const named = new Map(
    fields
      .flatMap(({ path }) => [[path.join('.'), shapeAt(root, path)] as const])
      .filter((entry): entry is readonly [string, string] => entry[1] !== undefined),
  )
  const within = (home: string) =>
    fields.filter(({ path }) => path.join('.').startsWith(`${home}.`))

  const rowsOf = (some: readonly Field[], start: number): FieldRow[] =>
    some
      .filter(({ path }) => path.at(-1) !== '*')
      .filter(
        ({ path }) =>
          !path
            .slice(start, -1)
            .some((_, index) => named.has(path.slice(0, start + index + 1).join('.'))),
      )
      .map((field) => {
        const itemPath = [...field.path, '*'].join('.')
        const item = some.find(({ path }) => path.join('.') === itemPath)
        return {
          name: field.path.slice(start).join('.').replaceAll('.*', '[]'),
          field,
          item,
          shape: named.get(field.path.join('.')) ?? named.get(itemPath),
        }
      })

  const shapes = new Map(
    [...named].map(([home, name]) => [name, rowsOf(within(home), home.split('.').length)]),
  )
  return { rows: rowsOf(fields, 0), shapes }
}

/** The name of the shape at this path, where the schema gives it one. */
function shapeAt(root: JsonSchema, path: readonly string[]): string | undefined {
  let node: JsonSchema | undefined = root
  for (const step of path)
    node = step === '*' ? followed(node, root)?.items : followed(node, root)?.properties?.[step]
  return reference(node)
}

const reference = (node: JsonSchema | undefined): string | undefined =>
  node?.$ref?.split('/').at(-1) ??
  [...(node?.allOf ?? []), ...(node?.anyOf ?? [])].map(reference).find((name) => name !== undefined)

function followed(node: JsonSchema | undefined, root: JsonSchema): JsonSchema | undefined {
  const name = reference(node)
  return name === undefined ? node : followed(root.definitions?.[name], root)
}
