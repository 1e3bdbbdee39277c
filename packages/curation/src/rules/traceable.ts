import { isArchivalDocument } from '../workspace.ts'
import { evidenceOf } from '@nkidp/schema/text'
import type { Rule } from '../rule.ts'

export const traceable: Rule = {
  name: 'traceable',
  guarantee:
    'Every record stands on a span of the page or on a reference; a document of an archive stands for itself.',
  needsSource: false,
  *check({ files }) {
    for (const file of files) {
      if (file.collection === 'references' || file.collection === 'redirects') continue
      const hasReference = 'reference' in file.record && file.record.reference !== undefined
      if (evidenceOf(file.record).length === 0 && !hasReference && !isArchivalDocument(file)) {
        yield {
          file,
          path: [],
          received: 'neither evidence nor a reference',
          expected: 'one of them',
          fix: 'Add the evidence that `pnpm data anchor` prints, or a reference.',
        }
      }
    }
  },
}
