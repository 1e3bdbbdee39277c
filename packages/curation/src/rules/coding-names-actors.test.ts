import { each, edit, testRule } from '../testing/index.ts'
import { codingNamesActors } from './coding-names-actors.ts'

const coded = (parties: { source?: string; target?: string }) =>
  edit('chronology', 'keepers-strike', {
    actors: [
      { actor: 'guild-of-keepers', role: 'initiator' },
      { actor: 'norland', role: 'target' },
    ],
    codings: [
      { status: 'uncodable', ...parties, reason: 'They refuse.', reference: 'coast-codes' },
    ],
  })

const anActor = 'an actor of the entry: guild-of-keepers, norland'

testRule(codingNamesActors, {
  rejects: each(
    [
      ['source', 'coast-museum', 'norland', anActor],
      ['target', 'guild-of-keepers', 'coast-museum', anActor],
      ['target', 'norland', 'norland', 'an actor other than the source'],
    ],
    ([field, source, target, expected]) => [
      `the ${field} of an act of ${source} toward ${target}`,
      coded({ source, target }),
      {
        at: `keepers-strike codings[0].${field}`,
        expected,
        received: { source, target }[field],
      },
    ],
  ),
  accepts: [{ source: 'guild-of-keepers', target: 'norland' }, { source: 'norland' }, {}].map(
    (parties) => [JSON.stringify(parties), coded(parties)],
  ),
})
