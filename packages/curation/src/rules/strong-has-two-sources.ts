import { counted } from '@nkidp/schema/text'
import type { Rule } from '../rule.ts'
import { filesIn } from '../workspace.ts'

export const strongHasTwoSources: Rule = {
  name: 'strong-has-two-sources',
  guarantee:
    'A reference graded `strong` lists at least two sources: addresses, packages or repositories.',
  *check(workspace) {
    for (const file of filesIn(workspace, 'references')) {
      const { address, more = [], package: pack, repository } = file.record.where
      const sources = new Set([address, ...more, pack, repository].filter(Boolean))
      if (file.record.grade !== 'strong' || sources.size >= 2) continue
      yield {
        file,
        path: ['grade'],
        expected: 'two or more sources of a strong reference, each listed in `where`',
        received: counted(sources.size, 'source'),
        fix: 'List the others, or lower the grade to `good`.',
      }
    }
  },
}
