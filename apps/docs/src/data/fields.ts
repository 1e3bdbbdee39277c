import type { CollectionName } from '@nkidp/sino-dprk-data'
import { fieldAt as at, fieldsBelow, fieldTable, records, type Field } from '@nkidp/schema'
import { member } from './dataset.ts'
import { vocabularyOf } from './vocabularies.ts'

/** A field of a record, with its value. */
export interface ShownField {
  readonly name: string
  /** As in the field table: `*` for every item of a list. */
  readonly path: readonly string[]
  readonly value: unknown
}

export const fieldsOf = (collection: CollectionName): readonly Field[] =>
  fieldTable(records[collection])

/** The field at a path; undefined if the schema has none, as for a field of an earlier version. */
export const fieldAt = (collection: CollectionName, path: readonly string[]): Field | undefined =>
  at(fieldsOf(collection), path)

/** The term of a vocabulary that a value is, by its field. The label of a code begins with the code. */
export function termAt(collection: CollectionName, path: readonly string[], word: unknown) {
  const text = String(word)
  const term = vocabularyOf(fieldAt(collection, path)?.words)?.words[text]
  return term && path.includes('cameo') ? { ...term, label: `${text} ${term.label}` } : term
}

/** The members of a record, or of a value in it, in the order of the schema, without empty ones. */
export function membersOf(
  collection: CollectionName,
  path: readonly string[],
  value: object,
): ShownField[] {
  const known = fieldsBelow(fieldsOf(collection), path).map((field) => field.path.at(-1)!)
  return [...new Set([...known, ...Object.keys(value)])]
    .map((name) => ({ name, path: [...path, name], value: member(value, name) }))
    .filter(({ value }) => !isEmpty(value))
}

export const isEmpty = (value: unknown): boolean =>
  value === undefined || value === null || (Array.isArray(value) && value.length === 0)
