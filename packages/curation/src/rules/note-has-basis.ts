import type { Rule } from '../rule.ts'

export const noteHasBasis: Rule = {
  name: 'note-has-basis',
  guarantee: 'Every note on a record is either about the page or gives its reference.',
  needsSource: false,
  *check({ files }) {
    for (const file of files) {
      if (file.collection === 'references' || file.collection === 'redirects') continue
      for (const [index, { about, reference }] of (file.record.notes ?? []).entries()) {
        if ((about === undefined) === (reference === undefined)) {
          yield {
            file,
            path: ['notes', index],
            received: about === undefined ? 'a note with no basis' : 'a note with two bases',
            expected: 'either `about: page` or a reference',
            fix: about === undefined ? 'Add the one that holds.' : 'Keep the one that holds.',
          }
        }
      }
    }
  },
}
