import type { Rule } from '../rule.ts'

export const noteHasBasis: Rule = {
  name: 'note-has-basis',
  guarantee: 'Every note on a record is either about the report or names a reference.',
  *check({ files }) {
    for (const file of files) {
      if (file.collection === 'references' || file.collection === 'redirects') continue
      for (const [index, { about, reference }] of (file.record.notes ?? []).entries()) {
        if ((about === undefined) !== (reference === undefined)) continue
        yield {
          file,
          path: ['notes', index],
          expected: 'either `about: report` or a reference',
          received: about === undefined ? 'neither' : 'both',
          fix: about === undefined ? 'Add one of them.' : 'Remove one of them.',
        }
      }
    }
  },
}
