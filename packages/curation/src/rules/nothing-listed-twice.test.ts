import { expect, test } from 'vitest'
import { at, edit, findingsOf } from '../testing/index.ts'
import { nothingListedTwice } from './nothing-listed-twice.ts'

const entry = (fields: object) => edit('chronology', 'keepers-strike', fields)
const related = (kind: string, basis: string) => ({ kind, entry: 'tower-raised', basis })
const told = (basis: string) => ({ entry: 'keepers-strike', basis })
const by = (role: string) => ({ actor: 'guild-of-keepers', role })
const coded = (reason: string) => ({
  status: 'coded',
  cameo: '196',
  source: 'guild-of-keepers',
  reason,
  reference: 'coast-codes',
})
const strike = at('a strike in 1907')
const said = (basis: object) => ({ text: 'A note.', ...basis })
const place = (role: string) => ({ place: 'the-point', role })

test.each([
  [
    'a relation on two bases',
    entry({ relations: [related('after', 'stated'), related('after', 'inferred')] }),
    'relations',
  ],
  ['a place in two roles', entry({ places: [place('where'), place('about')] }), 'places'],
  ['a concept', entry({ concepts: ['lamp-oil', 'lamp-oil'] }), 'concepts'],
  ['an actor in one role', entry({ actors: [by('initiator'), by('initiator')] }), 'actors'],
  ['a theme', entry({ themes: ['economy-and-reform', 'economy-and-reform'] }), 'themes'],
  [
    'a code from one source to one target, for two reasons',
    entry({ codings: [coded('An oath is broken.'), coded('Another oath is broken.')] }),
    'codings',
  ],
  [
    'an actor in one role for two states',
    entry({ actors: [by('initiator'), { ...by('initiator'), onBehalfOf: 'norland' }] }),
    'actors',
  ],
  ['a span', entry({ evidence: [strike, { ...strike }] }), 'evidence'],
  [
    'a note from two references',
    entry({ notes: [said({ about: 'report' }), said({ reference: 'coast-almanac' })] }),
    'notes',
  ],
  [
    'a name in two normal forms',
    edit('places', 'the-point', { alsoNamed: ['Caf\u00e9', 'Cafe\u0301'] }),
    'alsoNamed',
  ],
  [
    'a native name from two references',
    edit('people', 'ada-berg', {
      nativeNames: ['coast-almanac', 'coast-codes'].map((reference) => ({
        name: '毛',
        language: 'zh-Hans',
        reference,
      })),
    }),
    'nativeNames',
  ],
  [
    'an address within `where`',
    edit('references', 'coast-almanac', {
      where: {
        address: 'https://example.org/',
        more: ['https://example.org/a', 'https://example.org/a'],
      },
    }),
    'where.more',
  ],
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
  ['places', 'the-point', 'alsoNamed', 'The Point'],
  ['organizations', 'guild-of-keepers', 'abbreviations', 'GK'],
] as const)(
  'rejects another name in %s that is the name: %s, %s',
  (collection, id, list, other) => {
    const change = edit(collection, id, { name: 'The same', [list]: [other, 'The same'] })
    expect(findingsOf(nothingListedTwice, change)).toMatchObject([
      { field: `${list}[1]`, received: 'the same as name' },
    ])
  },
)

test.each([
  [
    'two relations to one entry',
    entry({ relations: [related('after', 'stated'), related('responds-to', 'stated')] }),
  ],
  [
    'two acts without a code',
    entry({
      codings: ['No act.', 'No act of one actor.'].map((reason) => ({
        status: 'excluded',
        reason,
        reference: 'coast-codes',
      })),
    }),
  ],
  ['an actor in two roles', entry({ actors: [by('initiator'), by('affected')] })],
])('accepts %s', (_, change) => {
  expect(findingsOf(nothingListedTwice, change)).toEqual([])
})
