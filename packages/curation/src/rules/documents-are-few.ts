import type { Rule } from '../rule.ts'

export const documentsAreFew: Rule = {
  name: 'documents-are-few',
  guarantee:
    'No entry has more than four documents, and none the same one twice: those that bear on it most directly.',
  needsSource: false,
  *check({ files }) {
    const tied = new Map<string, number>()
    for (const file of files) {
      if (file.collection !== 'documents') continue
      const relations = file.record.relations ?? []
      for (const [index, { entry }] of relations.entries()) {
        const path = ['relations', index]
        if (relations.findIndex((other) => other.entry === entry) !== index) {
          yield {
            file,
            path,
            received: `${entry} a second time`,
            expected: 'each entry once',
            fix: 'Keep the relation that fits best.',
          }
          continue
        }
        const count = (tied.get(entry) ?? 0) + 1
        tied.set(entry, count)
        if (count > most)
          yield {
            file,
            path,
            received: `document ${count} of ${entry}`,
            expected: `${most} at most`,
            fix: 'Keep those that bear on it most directly.',
          }
      }
    }
  },
}

const most = 4
