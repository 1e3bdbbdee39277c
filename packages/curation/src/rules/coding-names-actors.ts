import type { Rule } from '../rule.ts'

export const codingNamesActors: Rule = {
  name: 'coding-names-actors',
  guarantee: 'The source and the target of a coded act are two actors of its entry.',
  needsSource: false,
  *check({ files }) {
    for (const file of files) {
      if (file.collection !== 'chronology') continue
      const actors = file.record.actors.map(({ actor }) => actor)
      for (const [index, { source, target }] of file.record.codings.entries()) {
        for (const [field, actor] of Object.entries({ source, target })) {
          if (actor === undefined || actors.includes(actor)) continue
          yield {
            file,
            path: ['codings', index, field],
            received: `${actor}, which is no actor of the entry`,
            expected: `one of ${actors.join(', ')}`,
            fix: 'Name an actor, or add this one to the actors.',
          }
        }
        if (source !== undefined && source === target) {
          yield {
            file,
            path: ['codings', index, 'target'],
            received: `${target}, the source itself`,
            expected: 'another actor',
            fix: 'Correct one of the two.',
          }
        }
      }
    }
  },
}
