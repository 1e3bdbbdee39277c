import { expect, test } from 'vitest'
import { findingsOf } from '../testing/coast-folder.ts'
import { draft } from '../testing/coast.ts'
import type { Drafts } from '../testing/coast.ts'
import { codingNamesActors } from './coding-names-actors.ts'

const codeBetween = (parties: { source?: string; target?: string }) => (drafts: Drafts) => {
  const strike = draft(drafts, 'chronology', 'keepers-strike')
  strike.actors = [
    { actor: 'guild-of-keepers', role: 'initiator' },
    { actor: 'norland', role: 'target' },
  ]
  strike.codings.push({
    status: 'uncodable',
    ...parties,
    reason: 'They refuse.',
    reference: 'coast-codes',
  })
}

test.each([
  ['source', { source: 'coast-museum', target: 'norland' }],
  ['target', { source: 'guild-of-keepers', target: 'coast-museum' }],
] as const)('a %s that is no actor of the entry is a finding', (field, parties) => {
  expect(findingsOf(codingNamesActors, codeBetween(parties))).toMatchObject([
    {
      record: 'keepers-strike',
      field: `codings[1].${field}`,
      received: 'coast-museum, which is no actor of the entry',
      expected: 'one of guild-of-keepers, norland',
    },
  ])
})

test('an act of an actor toward itself is a finding', () => {
  expect(
    findingsOf(codingNamesActors, codeBetween({ source: 'norland', target: 'norland' })),
  ).toMatchObject([
    {
      record: 'keepers-strike',
      field: 'codings[1].target',
      received: 'norland, the source itself',
      expected: 'another actor',
    },
  ])
})

test.each([
  ['two actors', { source: 'guild-of-keepers', target: 'norland' }],
  ['one actor alone', { source: 'norland' }],
  ['no one', {}],
])('a coding that names %s is none', (_, parties) => {
  expect(findingsOf(codingNamesActors, codeBetween(parties))).toEqual([])
})
