import type { Rule } from '../rule.ts'

export const idIsUnique: Rule = {
  name: 'id-is-unique',
  guarantee: 'No two records share an id, in any collection, and a redirected id is never reused.',
  *check({ files, ids }) {
    for (const file of files) {
      const { id } = file.record
      const holders = ids.get(id) ?? []
      if (holders.length < 2) continue
      yield {
        file,
        path: ['id'],
        expected: 'a unique id',
        received: `${id}, the id of ${holders.length} records in ${[...new Set(holders)].join(', ')}`,
        fix: 'Rename the record that is not published yet.',
      }
    }
  },
}
