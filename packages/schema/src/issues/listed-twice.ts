import type { Field } from '../field-table.ts'
import { canonicalJson } from '../json/canonical-json.ts'
import { isObject } from '../json/is-object.ts'
import { valuesAt, type Path } from '../json/values-at.ts'
import { normalize } from '../text/normalize.ts'
import { fieldName, type Issue } from './parse-shape.ts'

/**
 * Every item that a list of the record has for the second time, and every further name or address that repeats the first one.
 * Texts that look the same to a reader are the same. The fields are those of the collection.
 */
export function* listedTwice(
  fields: readonly Field[],
  record: object,
): Generator<Issue & { readonly path: Path }> {
  for (const field of fields.filter(({ type }) => type === 'array')) {
    for (const { path, value } of valuesAt(record, field.path)) {
      if (!Array.isArray(value)) continue
      const firsts = new Map<string, string>()
      const [main] = valuesAt(record, mainOf[field.path.join('.')] ?? ['none'])
      if (main !== undefined) firsts.set(keyOf(main.value, field.path), fieldName(main.path) ?? '')
      for (const [index, item] of value.entries()) {
        const key = keyOf(item, field.path)
        const first = firsts.get(key)
        if (first === undefined) firsts.set(key, fieldName([...path, index]) ?? '')
        else
          yield {
            path: [...path, index],
            expected: 'each item once',
            received: `the same as ${first}`,
            fix: 'Remove one of them.',
          }
      }
    }
  }
}

/** The field that each of these lists adds to. */
const mainOf: Readonly<Record<string, readonly string[]>> = {
  abbreviations: ['name'],
  alsoNamed: ['name'],
  'where.more': ['where', 'address'],
}

/**
 * What makes an item of these lists what it is. The rest says how it is known or described: where something happened, it is
 * also about, and one act has one code.
 */
const identity: Readonly<Record<string, readonly string[]>> = {
  actors: ['actor', 'role'],
  chronology: ['entry'],
  codings: ['source', 'target', 'cameo'],
  evidence: ['source', 'start', 'end'],
  nativeNames: ['name', 'language'],
  notes: ['text'],
  places: ['place'],
  relations: ['kind', 'entry'],
  uncited: ['start', 'end'],
}

function keyOf(item: unknown, path: readonly string[]): string {
  if (!isObject(item)) return normalize(canonicalJson(item))
  // Two acts may both be without a code.
  const isIdentified = item['status'] === undefined || item['cameo'] !== undefined
  const names = (isIdentified ? identity[path.join('.')] : undefined) ?? Object.keys(item)
  return normalize(
    canonicalJson(Object.fromEntries(names.map((name) => [name, item[name] ?? null]))),
  )
}
