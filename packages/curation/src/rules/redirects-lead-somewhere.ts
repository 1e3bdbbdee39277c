import { counted } from '@nkidp/schema/text'
import type { Rule } from '../rule.ts'
import { filesIn } from '../workspace.ts'

export const redirectsLeadSomewhere: Rule = {
  name: 'redirects-lead-somewhere',
  guarantee:
    'A moved id redirects to one record, a split id to two or more, and a withdrawn id to none; no redirect leads to another redirect.',
  *check(workspace) {
    for (const file of filesIn(workspace, 'redirects')) {
      const { kind, to } = file.record
      const { least, most, expected } = targets[kind]
      if (to.length < least || to.length > most) {
        yield {
          file,
          path: ['to'],
          expected,
          received: `${counted(to.length, 'id')} of a ${kind} record`,
          fix: 'Correct the list, or the kind.',
        }
      }
      if (new Set(to).size < to.length)
        yield {
          file,
          path: ['to'],
          expected: 'each id once',
          received: 'a duplicate id',
          fix: 'Remove one of them.',
        }
    }
  },
}

const targets = {
  moved: { least: 1, most: 1, expected: 'one id' },
  split: { least: 2, most: Infinity, expected: 'two or more ids' },
  withdrawn: { least: 0, most: 0, expected: 'no id' },
} as const
