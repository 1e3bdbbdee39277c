import type { Rule } from '../rule.ts'

export const documentBearsOnSomething: Rule = {
  name: 'document-bears-on-something',
  guarantee:
    'Every document is tied to an entry that it bears on, or is one of the documents of the event.',
  needsSource: false,
  needsEveryRecord: true,
  *check({ files }) {
    const ofTheEvent = new Set(
      files.flatMap((file) => (file.collection === 'event' ? file.record.documents : [])),
    )
    for (const file of files) {
      if (
        file.collection !== 'documents' ||
        file.record.relations !== undefined ||
        ofTheEvent.has(file.record.id)
      )
        continue
      yield {
        file,
        path: [],
        received: 'a document that is tied to nothing',
        expected: 'an entry that it bears on',
        fix: 'Add `relations:`, or delete it.',
      }
    }
  },
}
