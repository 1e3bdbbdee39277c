import { fieldAt, fieldsOfSchema, type Field, type JsonSchema } from '@nkidp/schema'
import { canonicalJson } from '@nkidp/schema/json'
import type { InterfaceChange } from '../diff/diff-schema.ts'
import { missingFrom } from '../diff/field-changes.ts'
import { policy } from '../diff/policy.ts'
import type { PackageInterface } from './package-interface.ts'

/** What changed in the exports and in the published JSON Schemas; undefined if one of the two is not known. */
export function interfaceChanges(
  before: PackageInterface | undefined,
  after: PackageInterface | undefined,
): InterfaceChange[] | undefined {
  if (before === undefined || after === undefined) return undefined
  return [
    ...missing(before, after).map((name) => changeOf('export-removed', name)),
    ...missing(after, before).map((name) => changeOf('interface-extended', name)),
    ...Object.entries(before.schemas).flatMap(([file, schema]) => {
      const now = after.schemas[file]
      return now === undefined ? [] : schemaChanges(file, schema, now)
    }),
  ]
}

/** The subpaths, and the exports of those that both have, that the other lacks. */
const missing = (from: PackageInterface, other: PackageInterface): string[] =>
  Object.entries(from.exports).flatMap(([subpath, names]) => {
    const others = other.exports[subpath]
    return others === undefined
      ? [subpath]
      : missingFrom(others, names).map((name) => `${String(name)} (${subpath})`)
  })

function schemaChanges(file: string, ...schemas: [JsonSchema, JsonSchema]): InterfaceChange[] {
  const [before, after] = schemas.map(fieldsOfSchema) as [readonly Field[], readonly Field[]]
  const changes = [
    ...newIn(after, before).map((field) => changeOf('field-removed', interfaceName(field, before))),
    ...before.flatMap((field) => {
      const now = fieldAt(after, field.path)
      return now === undefined ? [] : changesOfField(interfaceName(field, before), field, now)
    }),
    ...newIn(before, after).map((field) =>
      changeOf('interface-extended', interfaceName(field, after)),
    ),
  ]
  // A shape that many fields have is the same change in each of them.
  const distinct = new Map(changes.map((change) => [canonicalJson(change), change]))
  const inFile = file === 'schema/dataset.json' ? '' : ` (${file})`
  return [...distinct.values()].map((change) => ({ ...change, name: change.name + inFile }))
}

/** The fields that only the second has. What is within one of them, or within one of another type, is not listed. */
const newIn = (fields: readonly Field[], others: readonly Field[]): Field[] =>
  others.filter(({ path }) => {
    const parent = path.slice(0, -1)
    const [was, is] = [fieldAt(fields, parent), fieldAt(others, parent)]
    const hasParent = parent.length === 0 || (was !== undefined && was.type === is?.type)
    return hasParent && fieldAt(fields, path) === undefined
  })

function changesOfField(name: string, before: Field, after: Field): InterfaceChange[] {
  const forms = { before: formOf(before), after: formOf(after) }
  const changes = forms.before === forms.after ? [] : [changeOf('field-changed', name, forms)]
  if (before.words === undefined || after.words === undefined) return changes
  const removed = missingFrom(after.words, before.words)
  const added = missingFrom(before.words, after.words)
  if (removed.length > 0) changes.push(changeOf('terms-removed', name, { before: removed }))
  if (added.length > 0) changes.push(changeOf('interface-extended', name, { after: added }))
  return changes
}

/** The type of a field, and whether it can be null or absent: `object or null, optional`. */
const formOf = ({ type, nullable, required, words }: Field): string =>
  `${words === undefined ? type : 'term'}${nullable ? ' or null' : ''}${required ? '' : ', optional'}`

/** `claims[].chronology[].entry`; a field of a shape that has a name is named after the shape: `HistoricalDate.edtf`. */
export function interfaceName({ path }: Pick<Field, 'path'>, fields: readonly Field[]): string {
  const shapes = path.map((_, index) => fieldAt(fields, path.slice(0, index))?.shape)
  const named = shapes.findLastIndex((shape) => shape !== undefined)
  const steps = named < 0 ? path : [shapes[named]!, ...path.slice(named)]
  return steps
    .map((step, index) => (step === '*' ? '[]' : `${index > 0 ? '.' : ''}${step}`))
    .join('')
}

const changeOf = (
  kind: InterfaceChange['kind'],
  name: string,
  values: Pick<InterfaceChange, 'before' | 'after'> = {},
): InterfaceChange => ({ kind, name, ...values, ...policy[kind] })
