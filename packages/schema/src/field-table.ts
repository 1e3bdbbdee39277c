import type { z } from 'zod'
import type { CollectionName } from './collections.ts'
import { expecting } from './expecting.ts'
import type { FieldKind } from './fields.ts'
import { annotatedJsonSchema, type JsonSchema } from './json-schema.ts'
import { freeze } from './json/freeze.ts'
import { isObject } from './json/index.ts'
import { valuesAt, type Path } from './json/values-at.ts'

export interface Field {
  /** Names of members, and `*` for every item of a list: `['actors', '*', 'actor']`. */
  readonly path: readonly string[]
  readonly description: string
  readonly required: boolean
  /** JSON types, without null. An object or a list has its own row before the rows of what it holds. */
  readonly type: string
  readonly nullable: boolean
  /** The name of its shape, if it has one: `HistoricalDate`, `Evidence`. */
  readonly shape: string | undefined
  readonly words: readonly string[] | undefined
  /** The collections of the record that it may name, if it holds an id. */
  readonly refersTo: readonly CollectionName[] | undefined
  readonly wordsOfTheReport: boolean
  /** Whether it adds to the report, and names the reference that it comes from. */
  readonly added: boolean
  readonly derived: boolean
  /** What a change of it corrects. A field that holds facts and wording is a fact. */
  readonly kind: FieldKind
}

/**
 * The fields of a shape in the order of their declaration, each followed by those within it.
 *
 * @throws TypeError for a value that is not a zod schema, or has no JSON Schema.
 */
export function fieldTable(shape: z.ZodType): readonly Field[] {
  const known = tables.get(shape)
  if (known !== undefined) return known
  const table = freeze(fieldsOfSchema(annotatedJsonSchema(shape)))
  tables.set(shape, table)
  return table
}

/**
 * The fields of a JSON Schema, also of an earlier version. A published schema has none of our own keywords.
 *
 * @throws TypeError for a value that is not a JSON Schema.
 * @function
 */
export const fieldsOfSchema = /* @__PURE__ */ expecting(
  'a JSON Schema',
  isObject,
  (root: JsonSchema): readonly Field[] =>
    members(resolved(root, root), [], { kind: 'fact', derived: false }, root),
)

const tables = new WeakMap<z.ZodType, readonly Field[]>()

type Inherited = Pick<Field, 'kind' | 'derived'>

function members(
  node: JsonSchema,
  path: readonly string[],
  inherited: Inherited,
  root: JsonSchema,
): Field[] {
  return Object.entries(node.properties ?? {}).flatMap(([name, member]) =>
    rows(member, [...path, name], node.required?.includes(name) === true, inherited, root),
  )
}

function rows(
  written: JsonSchema,
  path: readonly string[],
  required: boolean,
  inherited: Inherited,
  root: JsonSchema,
): Field[] {
  const node = resolved(written, root)
  const words = node.const === undefined ? node.enum : [node.const]
  const { kind = inherited.kind, derived = inherited.derived } = node
  const field: Field = {
    path,
    description: node.description ?? '',
    required,
    type: String(node.type),
    nullable: node.nullable === true,
    shape: node.shape,
    words: words?.map(String),
    refersTo: node.refersTo as readonly CollectionName[] | undefined,
    wordsOfTheReport: node.wordsOfTheReport === true,
    added: node.added === true,
    derived,
    kind,
  }
  const within =
    node.items === undefined
      ? members(node, path, { kind, derived }, root)
      : rows(node.items, [...path, '*'], true, { kind, derived }, root)
  return [field, ...within]
}

/** The node with its reference followed and its null branch folded in; a description beside the reference wins. */
function resolved(
  node: JsonSchema,
  root: JsonSchema,
): JsonSchema & { nullable?: boolean; shape?: string } {
  const { allOf, anyOf, $ref, ...rest } = node
  const shape = $ref?.split('/').at(-1)
  if (shape !== undefined)
    return { ...resolved(root.definitions?.[shape] ?? {}, root), ...rest, shape }
  if (allOf !== undefined) return { ...resolved(allOf[0]!, root), ...rest }
  const branch = anyOf?.find(({ type }) => type !== 'null')
  return branch === undefined ? node : { ...resolved(branch, root), ...rest, nullable: true }
}

const areFields = (fields: unknown): boolean =>
  Array.isArray(fields) && fields.every((field) => isObject(field) && Array.isArray(field['path']))
const areFieldsAndPath = (fields: unknown, path: unknown): boolean =>
  areFields(fields) && Array.isArray(path)

/**
 * The fields one step below a path; of the record itself below the empty path.
 *
 * @throws TypeError for other values than a list of fields and a path.
 * @function
 */
export const fieldsBelow = /* @__PURE__ */ expecting(
  'a list of fields and a path',
  areFieldsAndPath,
  (fields: readonly Field[], path: Path): Field[] =>
    fields.filter(
      (field) => field.path.length === path.length + 1 && isAt(field.path.slice(0, -1), path),
    ),
)

/**
 * The field at a path, in which `*` and an index both mean an item of a list.
 *
 * @throws TypeError for other values than a list of fields and a path.
 * @function
 */
export const fieldAt = /* @__PURE__ */ expecting(
  'a list of fields and a path',
  areFieldsAndPath,
  (fields: readonly Field[], path: Path): Field | undefined =>
    fields.find((field) => isAt(field.path, path)),
)

const isAt = (pattern: readonly string[], path: Path): boolean =>
  pattern.length === path.length &&
  path.every((step, index) => pattern[index] === (typeof step === 'number' ? '*' : step))

export interface Reference {
  readonly path: Path
  readonly id: string
  /** The collections in which the other may be. */
  readonly refersTo: readonly CollectionName[]
}

/**
 * Every reference in a record, in the order of its fields. A value that is not a string is skipped.
 *
 * @throws TypeError for another value than a list of fields.
 * @function
 */
export const referencesIn = /* @__PURE__ */ expecting(
  'a list of fields and a record',
  areFields,
  (fields: readonly Field[], record: unknown): Reference[] =>
    fields.flatMap(({ path: pattern, refersTo }) =>
      refersTo === undefined
        ? []
        : valuesAt(record, pattern).flatMap(({ path, value }) =>
            typeof value === 'string' ? [{ path, id: value, refersTo }] : [],
          ),
    ),
)
