import type { Rule } from '../rule.ts'
import { filesIn } from '../workspace.ts'

export const codingNamesActors: Rule = {
  name: 'coding-names-actors',
  guarantee: 'The source and the target of a coded act are two different actors of its entry.',
  *check(workspace) {
    for (const file of filesIn(workspace, 'chronology')) {
      const actors = file.record.actors.map(({ actor }) => actor)
      for (const [index, { source, target }] of file.record.codings.entries()) {
        for (const [field, actor] of Object.entries({ source, target })) {
          if (actor === undefined || actors.includes(actor)) continue
          yield {
            file,
            path: ['codings', index, field],
            expected: `an actor of the entry: ${actors.join(', ')}`,
            received: actor,
            fix: 'Correct it, or add it to the actors.',
          }
        }
        if (source !== undefined && source === target) {
          yield {
            file,
            path: ['codings', index, 'target'],
            expected: 'an actor other than the source',
            received: target,
            fix: 'Correct one of the two.',
          }
        }
      }
    }
  },
}
