import type { Rule } from '../rule.ts'
import { filesIn } from '../workspace.ts'

export const documentsAreFew: Rule = {
  name: 'documents-are-few',
  guarantee: 'No entry has more than four documents, or the same document twice.',
  *check(workspace) {
    const counts = new Map<string, number>()
    for (const file of filesIn(workspace, 'documents')) {
      const relations = file.record.relations ?? []
      for (const [index, { entry }] of relations.entries()) {
        const path = ['relations', index]
        if (relations.findIndex((other) => other.entry === entry) !== index) {
          yield {
            file,
            path,
            expected: 'each entry once',
            received: `${entry} a second time`,
            fix: 'Keep the relation that fits best.',
          }
          continue
        }
        const count = (counts.get(entry) ?? 0) + 1
        counts.set(entry, count)
        if (count > most)
          yield {
            file,
            path,
            expected: `at most ${most} documents of an entry`,
            received: `document ${count} of ${entry}`,
            fix: 'Keep those that are related to it most directly.',
          }
      }
    }
  },
}

const most = 4
