import { authoredFields, referencesIn } from '@nkidp/schema'
import type { Rule } from '../rule.ts'
import { filesIn } from '../workspace.ts'

export const referenceIsUsed: Rule = {
  name: 'reference-is-used',
  guarantee: 'Every reference supports a record.',
  needsEveryRecord: true,
  *check(workspace) {
    const used = new Set(
      workspace.files.flatMap(({ collection, record }) =>
        referencesIn(authoredFields(collection), record).map(({ id }) => id),
      ),
    )
    for (const file of filesIn(workspace, 'references')) {
      if (used.has(file.record.id)) continue
      yield {
        file,
        path: [],
        expected: 'a record that names the reference',
        received: 'none',
        fix: 'Name it in the record that it supports, or delete it.',
      }
    }
  },
}
