import { authoredFields } from '@nkidp/schema'
import { fieldName } from '@nkidp/schema/issues'
import { canonicalJson, isObject, valuesAt } from '@nkidp/schema/json'
import type { Rule } from '../rule.ts'

export const nothingListedTwice: Rule = {
  name: 'nothing-listed-twice',
  guarantee:
    'No list of a record has an item twice: an entry lists each place, concept, theme and relation once, and a claim each entry.',
  *check({ files }) {
    for (const file of files) {
      for (const field of authoredFields(file.collection).filter(({ type }) => type === 'array')) {
        for (const { path, value } of valuesAt(file.record, field.path)) {
          const keys = (value as unknown[]).map((item) => keyOf(item, field.path))
          const firsts = new Map<string, number>()
          for (const [index, key] of keys.entries()) {
            const first = firsts.get(key)
            if (first === undefined) {
              firsts.set(key, index)
              continue
            }
            yield {
              file,
              path: [...path, index],
              expected: 'each item once',
              received: `the same as ${fieldName([...path, first])}`,
              fix: 'Remove one of them.',
            }
          }
        }
      }
    }
  },
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
  if (!isObject(item)) return canonicalJson(typeof item === 'string' ? item.normalize() : item)
  // Two acts may both be without a code.
  const isIdentified = item['status'] === undefined || item['cameo'] !== undefined
  const names = (isIdentified ? identity[path.join('.')] : undefined) ?? Object.keys(item)
  return canonicalJson(Object.fromEntries(names.map((name) => [name, item[name] ?? null])))
}
