import { authoredFields } from '@nkidp/schema'
import { fieldName } from '@nkidp/schema/issues'
import { canonicalJson, isObject, valuesAt } from '@nkidp/schema/json'
import type { Rule } from '../rule.ts'

/** Items are compared without their basis. The role of a place is left out too: where something happened, it is also about. */
export const nothingListedTwice: Rule = {
  name: 'nothing-listed-twice',
  guarantee:
    'No list of a record has an item twice: an entry lists each place, concept, theme and relation once, and a claim each entry.',
  *check({ files }) {
    for (const file of files) {
      for (const field of authoredFields(file.collection).filter(({ type }) => type === 'array')) {
        for (const { path, value } of valuesAt(file.record, field.path)) {
          const keys = (value as unknown[]).map(keyOf)
          for (const [index, key] of keys.entries()) {
            const first = keys.indexOf(key)
            if (first === index) continue
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

function keyOf(item: unknown): string {
  if (!isObject(item)) return String(item)
  const { basis: _, ...rest } = item
  return 'place' in rest ? String(rest['place']) : canonicalJson(rest)
}
