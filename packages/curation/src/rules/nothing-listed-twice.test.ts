import { expect, test } from 'vitest'
import { edit, findingsOf } from '../testing/index.ts'
import { nothingListedTwice } from './nothing-listed-twice.ts'

const entry = (fields: object) => edit('chronology', 'keepers-strike', fields)
const related = (kind: string, basis: string) => ({ kind, entry: 'tower-raised', basis })
const told = (basis: string) => ({ entry: 'keepers-strike', basis })
const by = (role: string) => ({ actor: 'guild-of-keepers', role })
const at = (role: string) => ({ place: 'the-point', role })

test.each([
  [
    'a relation on two bases',
    entry({ relations: [related('after', 'stated'), related('after', 'inferred')] }),
    'relations',
  ],
  ['a place in two roles', entry({ places: [at('where'), at('about')] }), 'places'],
  ['a concept', entry({ concepts: ['lamp-oil', 'lamp-oil'] }), 'concepts'],
  ['an actor in one role', entry({ actors: [by('initiator'), by('initiator')] }), 'actors'],
  ['a theme', entry({ themes: ['economy-and-reform', 'economy-and-reform'] }), 'themes'],
  [
    'an entry of a claim on two bases',
    edit('claims', 'berg-on-the-strike', { chronology: [told('stated'), told('inferred')] }),
    'chronology',
  ],
  [
    'a target of a redirect',
    edit('redirects', 'old-tower', { kind: 'split', to: ['tower-raised', 'tower-raised'] }),
    'to',
  ],
])('rejects %s that is listed twice', (_, change, list) => {
  expect(findingsOf(nothingListedTwice, change)).toMatchObject([
    { field: `${list}[1]`, received: `the same as ${list}[0]` },
  ])
})

test.each([
  [
    'two relations to one entry',
    entry({ relations: [related('after', 'stated'), related('responds-to', 'stated')] }),
  ],
  ['an actor in two roles', entry({ actors: [by('initiator'), by('affected')] })],
])('accepts %s', (_, change) => {
  expect(findingsOf(nothingListedTwice, change)).toEqual([])
})
