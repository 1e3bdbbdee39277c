import { isDeepStrictEqual } from 'node:util'
import { fieldKind, fieldTable, records } from '@nkidp/schema'
import { collectionNames } from '@nkidp/schema/collections'
import { canonicalJson } from '@nkidp/schema/json'
import type { CollectionName } from '@nkidp/schema/collections'
import type { FieldChange } from './diff-schema.ts'
import { derivedPaths } from './derived-paths.ts'
import type { PlainRecord } from './snapshot.ts'

/** How two states of one record differ. A field that the schema does not have is taken for a fact. */
export const fieldChanges = (
  collection: CollectionName,
  before: PlainRecord,
  after: PlainRecord,
): FieldChange[] =>
  [...differences(withoutDerived(collection, before), withoutDerived(collection, after), [])].map(
    ({ path, ...values }) => ({
      path,
      kind: haveSameItems(values.before, values.after)
        ? 'wording'
        : (fieldKind(collection, path) ?? 'fact'),
      ...values,
    }),
  )

/** A record as its editor wrote it. */
const withoutDerived = (
  collection: CollectionName,
  { id, type, ...fields }: PlainRecord,
): PlainRecord => ({
  id,
  type,
  ...fieldsWithoutDerived(collection, fields, ''),
})

const fieldsWithoutDerived = (collection: CollectionName, fields: object, prefix: string): object =>
  Object.fromEntries(
    Object.entries(fields)
      .map(([name, value]: [string, unknown]) => ({ name, value, path: `${prefix}${name}` }))
      .filter(({ path }) => !derivedPaths[collection].has(path))
      .map(({ name, value, path }) => [name, valueWithoutDerived(collection, value, path)]),
  )

function valueWithoutDerived(collection: CollectionName, value: unknown, path: string): unknown {
  if (Array.isArray(value))
    return value.map((item) => valueWithoutDerived(collection, item, `${path}.*`))
  return isObject(value) ? fieldsWithoutDerived(collection, value, `${path}.`) : value
}

/** Whether a value went with a field that the schema does not have, as where a later version dropped or renamed it. */
export const losesField = (collection: CollectionName, { path, after }: FieldChange): boolean =>
  after === undefined && fieldNames.get(collection)?.has(patternOf(path)) === false

const fieldNames = new Map(
  collectionNames.map((name) => [
    name,
    new Set(fieldTable(records[name]).map(({ path }) => path.join('.'))),
  ]),
)

const patternOf = (path: FieldChange['path']): string =>
  path.map((step) => (typeof step === 'number' ? '*' : step)).join('.')

function* differences(
  before: unknown,
  after: unknown,
  path: FieldChange['path'],
): Generator<Omit<FieldChange, 'kind'>> {
  if (isDeepStrictEqual(before, after)) return
  if (isObject(before) && isObject(after)) {
    for (const name of new Set([...Object.keys(after), ...Object.keys(before)]))
      yield* differences(before[name], after[name], [...path, name])
  } else if (
    isListOfObjects(before) &&
    isListOfObjects(after) &&
    before.length === after.length &&
    !haveSameItems(before, after)
  ) {
    for (const [index, item] of before.entries())
      yield* differences(item, after[index], [...path, index])
  } else {
    yield { path, ...(before !== undefined && { before }), ...(after !== undefined && { after }) }
  }
}

export const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const isListOfObjects = (value: unknown): value is readonly object[] =>
  Array.isArray(value) && value.every(isObject)

/** The items that a list does not have. */
export const missingFrom = (list: readonly unknown[], items: readonly unknown[]): unknown[] =>
  items.filter((item) => !list.some((other) => isDeepStrictEqual(item, other)))

/** No list of a record is a ranking: the same items in another order say the same. */
const haveSameItems = (before: unknown, after: unknown): boolean =>
  Array.isArray(before) &&
  Array.isArray(after) &&
  isDeepStrictEqual(before.map(canonicalJson).sort(), after.map(canonicalJson).sort())
