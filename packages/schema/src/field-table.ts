import type { z } from 'zod'
import type { CollectionName } from './collections.ts'
import { annotatedJsonSchema } from './json-schema.ts'
import type { JsonSchema } from './json-schema.ts'

/** One field of a shape, however deep. */
export interface Field {
  /** The way to it: names of members, and `*` for every item of a list, as in `['actors', '*', 'actor']`. */
  readonly path: readonly string[]
  readonly description: string
  readonly required: boolean
  /** JSON types, without null. An object or a list has its own row before the rows of what it holds. */
  readonly type: string
  readonly nullable: boolean
  /** The words that it may hold, where it is one of a vocabulary or a constant. */
  readonly words: readonly string[] | undefined
  readonly refersTo: readonly CollectionName[] | undefined
  readonly wordsOfThePage: boolean
  /** Whether it adds to what the page says, and names the reference that it comes from. */
  readonly added: boolean
}

/** The fields of a shape in the order in which it declares them, each followed by those within it. */
export function fieldTable(shape: z.ZodType): readonly Field[] {
  const known = tables.get(shape)
  if (known !== undefined) return known
  const root = annotatedJsonSchema(shape)
  const table = members(resolved(root, root), [], root)
  tables.set(shape, table)
  return table
}

const tables = new WeakMap<z.ZodType, Field[]>()

function members(node: JsonSchema, path: readonly string[], root: JsonSchema): Field[] {
  const required = new Set(node.required)
  return Object.entries(node.properties ?? {}).flatMap(([name, member]) =>
    row(member, [...path, name], required.has(name), root),
  )
}

function row(
  written: JsonSchema,
  path: readonly string[],
  required: boolean,
  root: JsonSchema,
): Field[] {
  const node = resolved(written, root)
  const words = node.const === undefined ? node.enum : [node.const]
  const field: Field = {
    path,
    description: node.description ?? '',
    required,
    type: String(node.type),
    nullable: node['nullable'] === true,
    words: words?.map(String),
    refersTo: node.refersTo as readonly CollectionName[] | undefined,
    wordsOfThePage: node.wordsOfThePage === true,
    added: node.added === true,
  }
  if (node.items === undefined) return [field, ...members(node, path, root)]
  const item = row(node.items, [...path, '*'], true, root)
  return [field, ...item]
}

/** The node with its reference followed and its null branch folded in; a description beside the reference wins. */
function resolved(node: JsonSchema, root: JsonSchema): JsonSchema {
  const { allOf, anyOf, $ref, ...rest } = node
  if ($ref !== undefined)
    return { ...resolved(root.definitions?.[$ref.split('/').at(-1)!] ?? {}, root), ...rest }
  if (allOf !== undefined) return { ...resolved(allOf[0]!, root), ...rest }
  if (anyOf !== undefined)
    return {
      ...resolved(
        anyOf.find((branch) => branch.type !== 'null')!,
        root,
      ),
      ...rest,
      nullable: true,
    }
  return node
}
