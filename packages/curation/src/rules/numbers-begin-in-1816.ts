import type { Rule } from '../rule.ts'
import { filesIn } from '../workspace.ts'

export const numbersBeginIn1816: Rule = {
  name: 'numbers-begin-in-1816',
  guarantee:
    'No premodern polity has a number of the Correlates of War or of Gleditsch and Ward, and no membership in these lists is dated before 1816, when they begin.',
  *check(workspace) {
    for (const file of filesIn(workspace, 'states')) {
      const { kind, identifiers } = file.record
      for (const scheme of ['cow', 'gleditschWard'] as const) {
        const number = identifiers?.[scheme]
        if (number === undefined) continue
        if (kind !== 'premodern' && (number.since ?? 1816) >= 1816) continue
        yield {
          file,
          path: ['identifiers', scheme],
          expected: 'no number before 1816',
          received:
            kind === 'premodern'
              ? `${number.value}, for a premodern polity`
              : `${number.value}, since ${number.since}`,
          fix: 'Remove it.',
        }
      }
    }
  },
}
