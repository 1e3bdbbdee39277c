import { counted } from '@nkidp/schema/text'
import type { Rule } from '../rule.ts'
import { filesIn } from '../workspace.ts'

export const redirectsResolve: Rule = {
  name: 'redirects-resolve',
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
    }
  },
}

const targets = {
  moved: { least: 1, most: 1, expected: 'one id' },
  split: { least: 2, most: Infinity, expected: 'two or more ids' },
  withdrawn: { least: 0, most: 0, expected: 'no id' },
} as const
