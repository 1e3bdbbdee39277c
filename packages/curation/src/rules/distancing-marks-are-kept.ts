import type { Rule } from '../rule.ts'
import { filesIn } from '../workspace.ts'

export const distancingMarksAreKept: Rule = {
  name: 'distancing-marks-are-kept',
  guarantee:
    'Where the report distances itself from a word by quotation marks, the statement of the claim has the word in curly quotation marks.',
  *check(workspace) {
    const claims = new Map(filesIn(workspace, 'claims').map((file) => [file.record.id, file]))
    for (const { record } of filesIn(workspace, 'quotations')) {
      const file = claims.get(record.claim)
      if (record.kind !== 'distancing' || file === undefined) continue
      // American punctuation puts a comma or a full stop inside the marks.
      const marked = ['', ',', '.'].map((end) => `“${record.text}${end}”`)
      if (marked.some((words) => file.record.statement.includes(words))) continue
      yield {
        file,
        path: ['statement'],
        expected: `“${record.text}” in curly quotation marks, because of ${record.id}`,
        received: 'a statement without them',
        fix: 'Keep the word and its marks, or correct the kind of the quotation.',
      }
    }
  },
}
