import { isDeepStrictEqual } from 'node:util'
import { fieldAt, fieldKind, publishedFields } from '@nkidp/schema'
import { canonicalJson, isObject, type Path } from '@nkidp/schema/json'
import type { CollectionName } from '@nkidp/schema/collections'
import type { FieldChange } from './diff-schema.ts'
import type { PlainRecord } from './snapshot.ts'

/** How two states of one record differ. A field that the schema does not have counts as a fact. */
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

function withoutDerived(collection: CollectionName, value: unknown, path: Path = []): unknown {
  if (Array.isArray(value))
    return value.map((item, index) => withoutDerived(collection, item, [...path, index]))
  if (!isObject(value)) return value
  return Object.fromEntries(
    Object.entries(value)
      .filter(([name]) => !fieldAt(publishedFields(collection), [...path, name])?.derived)
      .map(([name, member]) => [name, withoutDerived(collection, member, [...path, name])]),
  )
}

/** Whether a later schema dropped or renamed the field of a value. */
export const losesField = (collection: CollectionName, { path, after }: FieldChange): boolean =>
  after === undefined && fieldAt(publishedFields(collection), path) === undefined

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

const isListOfObjects = (value: unknown): value is readonly object[] =>
  Array.isArray(value) && value.every(isObject)

export const missingFrom = (list: readonly unknown[], items: readonly unknown[]): unknown[] =>
  items.filter((item) => !list.some((other) => isDeepStrictEqual(item, other)))

/** The order of items in a list of a record says nothing. */
const haveSameItems = (before: unknown, after: unknown): boolean =>
  Array.isArray(before) &&
  Array.isArray(after) &&
  isDeepStrictEqual(before.map(canonicalJson).sort(), after.map(canonicalJson).sort())

/** How a changed field classifies its record, strongest first. */
export const changeClasses = ['corrected', 'extended', 'reworded'] as const

type ChangeClass = (typeof changeClasses)[number]

/** The class of one change. A list that only gained items adds a fact and corrects none. */
export function classOf({ kind, before, after }: FieldChange): ChangeClass {
  if (kind === 'wording') return 'reworded'
  const onlyAdds =
    before === undefined ||
    (Array.isArray(before) &&
      Array.isArray(after) &&
      after.length > before.length &&
      missingFrom(after, before).length === 0)
  return onlyAdds ? 'extended' : 'corrected'
}
