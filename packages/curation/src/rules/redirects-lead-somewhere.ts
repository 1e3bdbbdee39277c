import { counted } from '@nkidp/schema/text'
import type { Rule } from '../rule.ts'

export const redirectsLeadSomewhere: Rule = {
  name: 'redirects-lead-somewhere',
  guarantee:
    'An id that moved leads to one record, one that was split to two or more, one that was withdrawn to none; none leads to another redirect.',
  needsSource: false,
  *check({ files }) {
    for (const file of files.filter((candidate) => candidate.collection === 'redirects')) {
      const { kind, to } = file.record
      const { least, most, words } = targets[kind]
      if (to.length < least || to.length > most) {
        yield {
          file,
          path: ['to'],
          received: `${counted(to.length, 'id')}, though it was ${kind}`,
          expected: words,
          fix: 'Correct the list, or the kind.',
        }
      }
      if (new Set(to).size < to.length)
        yield {
          file,
          path: ['to'],
          received: 'an id that stands twice',
          expected: 'each once',
          fix: 'Take one out.',
        }
    }
  },
}

const targets = {
  moved: { least: 1, most: 1, words: 'one id' },
  split: { least: 2, most: Infinity, words: 'two ids or more' },
  withdrawn: { least: 0, most: 0, words: 'no id' },
} as const
