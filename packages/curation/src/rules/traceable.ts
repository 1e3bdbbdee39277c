import { standsForItself } from '../record/citable.ts'
import { evidenceOf } from '../record/evidence.ts'
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
      if (evidenceOf(file).length === 0 && !hasReference && !standsForItself(file)) {
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
