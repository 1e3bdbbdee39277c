import type { Rule } from '../rule.ts'

export const idIsUnique: Rule = {
  name: 'id-is-unique',
  guarantee:
    'No two records share an id, whatever their collections; an id that was redirected is never used again.',
  needsSource: false,
  *check({ files, ids }) {
    for (const file of files) {
      const holders = ids.get(file.record.id) ?? []
      if (holders.length > 1) {
        yield {
          file,
          path: ['id'],
          received: `${file.record.id}, which ${holders.length} records have, in ${[...new Set(holders)].join(', ')}`,
          expected: 'an id of its own',
          fix: 'Rename the record that was not published yet.',
        }
      }
    }
  },
}
