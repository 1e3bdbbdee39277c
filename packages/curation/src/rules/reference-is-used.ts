import { authoredFields, referencesIn } from '@nkidp/schema'
import type { Rule } from '../rule.ts'

export const referenceIsUsed: Rule = {
  name: 'reference-is-used',
  guarantee: 'Every reference supports something in the dataset.',
  needsSource: false,
  needsEveryRecord: true,
  *check({ files }) {
    const used = new Set(
      files.flatMap(({ collection, record }) =>
        referencesIn(authoredFields(collection), record).map(({ id }) => id),
      ),
    )
    for (const file of files.filter((candidate) => candidate.collection === 'references')) {
      if (!used.has(file.record.id)) {
        yield {
          file,
          path: [],
          received: 'a reference that no record names',
          expected: 'a record that it supports',
          fix: 'Name it where it is used, or delete it.',
        }
      }
    }
  },
}
