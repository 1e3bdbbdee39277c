import type { Rule } from '../rule.ts'
import { filesIn } from '../workspace.ts'

export const documentIsRelated: Rule = {
  name: 'document-is-related',
  guarantee: 'Every document is related to an entry, or is a document of the event.',
  needsEveryRecord: true,
  *check(workspace) {
    const ofTheEvent = filesIn(workspace, 'event').flatMap(({ record }) => record.documents)
    for (const file of filesIn(workspace, 'documents')) {
      if (file.record.relations !== undefined || ofTheEvent.includes(file.record.id)) continue
      yield {
        file,
        path: [],
        expected: 'an entry to which the document is related',
        received: 'none',
        fix: 'Add `relations`, or delete the document.',
      }
    }
  },
}
