import { evidenceOf } from '@nkidp/schema/text'
import type { Rule } from '../rule.ts'
import { isArchivalDocument } from '../workspace.ts'

export const traceable: Rule = {
  name: 'traceable',
  guarantee:
    'Every record cites a span of the report or a reference. Archival documents need neither.',
  *check({ files }) {
    for (const file of files) {
      if (file.collection === 'references' || file.collection === 'redirects') continue
      const hasReference = 'reference' in file.record && file.record.reference !== undefined
      if (hasReference || evidenceOf(file.record).length > 0 || isArchivalDocument(file)) continue
      yield {
        file,
        path: [],
        expected: 'evidence or a reference',
        received: 'neither',
        fix: 'Add the evidence that `pnpm data anchor` prints, or a reference.',
      }
    }
  },
}
