import { expect, test } from 'vitest'
import { edit, findingsOf } from '../testing/index.ts'
import { codingNamesActors } from './coding-names-actors.ts'

const findingsOfCoding = (parties: { source?: string; target?: string }) =>
  findingsOf(
    codingNamesActors,
    edit('chronology', 'keepers-strike', {
      actors: [
        { actor: 'guild-of-keepers', role: 'initiator' },
        { actor: 'norland', role: 'target' },
      ],
      codings: [
        { status: 'uncodable', ...parties, reason: 'They refuse.', reference: 'coast-codes' },
      ],
    }),
  )

test.each([
  ['source', { source: 'coast-museum', target: 'norland' }, 'coast-museum'],
  ['target', { source: 'guild-of-keepers', target: 'coast-museum' }, 'coast-museum'],
  ['target', { source: 'norland', target: 'norland' }, 'norland'],
] as const)('rejects the %s of %j', (field, parties, received) => {
  expect(findingsOfCoding(parties)).toMatchObject([
    {
      record: 'keepers-strike',
      field: `codings[0].${field}`,
      expected:
        received === 'norland'
          ? 'an actor other than the source'
          : 'an actor of the entry: guild-of-keepers, norland',
      received,
    },
  ])
})

test.each([{ source: 'guild-of-keepers', target: 'norland' }, { source: 'norland' }, {}])(
  'accepts %j',
  (parties) => {
    expect(findingsOfCoding(parties)).toEqual([])
  },
)
