import type { Rule } from '../rule.ts'

export const numbersBeginIn1816: Rule = {
  name: 'numbers-begin-in-1816',
  guarantee:
    'No premodern polity has a number of the Correlates of War or of Gleditsch and Ward, whose lists begin in 1816; no membership in them is dated before that year.',
  needsSource: false,
  *check({ files }) {
    for (const file of files.filter((candidate) => candidate.collection === 'states')) {
      for (const scheme of ['cow', 'gleditschWard'] as const) {
        const number = file.record.identifiers?.[scheme]
        if (
          number !== undefined &&
          (file.record.kind === 'premodern' || (number.since ?? 1816) < 1816)
        ) {
          yield {
            file,
            path: ['identifiers', scheme],
            received:
              file.record.kind === 'premodern'
                ? `${number.value}, on a premodern polity`
                : `${number.value}, since ${number.since}`,
            expected: 'no number before 1816',
            fix: 'Take it out.',
          }
        }
      }
    }
  },
}
