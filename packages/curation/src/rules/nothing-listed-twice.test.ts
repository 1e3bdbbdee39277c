import { at, each, edit, testRule } from '../testing/index.ts'
import { nothingListedTwice } from './nothing-listed-twice.ts'

const entry = (fields: object) => edit('chronology', 'keepers-strike', fields)
const related = (kind: string, basis: string) => ({ kind, entry: 'tower-raised', basis })
const told = (basis: string) => ({ entry: 'keepers-strike', basis })
const initiator = { actor: 'guild-of-keepers', role: 'initiator' }
const act = (reason: string) => ({ status: 'excluded', reason, reference: 'coast-codes' })
const coded = (reason: string) => ({
  ...act(reason),
  status: 'coded',
  cameo: '196',
  source: 'guild-of-keepers',
})
const strike = at('a strike in 1907')
const said = (basis: object) => ({ text: 'A note.', ...basis })
const place = (role: string) => ({ place: 'the-point', role })
const named = (reference: string) => ({ name: '毛', language: 'zh-Hans', reference })
const address = 'https://example.org/a'

testRule(nothingListedTwice, {
  onceWrongAs: 'Duplicate items',
  rejects: [
    ...each(
      [
        [
          'a relation on two bases',
          entry({ relations: [related('after', 'stated'), related('after', 'inferred')] }),
          'relations',
        ],
        ['a place in two roles', entry({ places: [place('where'), place('about')] }), 'places'],
        ['a concept', entry({ concepts: ['lamp-oil', 'lamp-oil'] }), 'concepts'],
        ['an actor in one role', entry({ actors: [initiator, initiator] }), 'actors'],
        ['a theme', entry({ themes: ['economy-and-reform', 'economy-and-reform'] }), 'themes'],
        [
          'a code from one source to one target, for two reasons',
          entry({ codings: [coded('An oath is broken.'), coded('Another oath is broken.')] }),
          'codings',
        ],
        [
          'an actor in one role for two states',
          entry({ actors: [initiator, { ...initiator, onBehalfOf: 'norland' }] }),
          'actors',
        ],
        ['a span', entry({ evidence: [strike, strike] }), 'evidence'],
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
          'a name, once with invisible characters',
          edit('places', 'the-point', { alsoNamed: ['Ny Oslo', 'Ny\u00a0Os\u200blo'] }),
          'alsoNamed',
        ],
        [
          'a note in two normal forms',
          entry({ notes: [said({ text: 'Caf\u00e9.' }), said({ text: 'Cafe\u0301.' })] }),
          'notes',
        ],
        [
          'a native name from two references',
          edit('people', 'ada-berg', {
            nativeNames: [named('coast-almanac'), named('coast-codes')],
          }),
          'nativeNames',
        ],
        [
          'an address within `where`',
          edit('references', 'coast-almanac', { where: { more: [address, address] } }),
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
      ],
      ([name, change, list]) => [
        `twice in a list: ${name}`,
        change,
        { field: `${list}[1]`, received: `the same as ${list}[0]` },
      ],
    ),
    [
      'another name that is the name',
      edit('places', 'the-point', { name: 'The same', alsoNamed: ['Point', 'The same'] }),
      { at: 'the-point alsoNamed[1]', received: 'the same as name' },
    ],
    [
      'an abbreviation that is the name',
      edit('organizations', 'guild-of-keepers', {
        name: 'The same',
        abbreviations: ['GK', 'The same'],
      }),
      { at: 'guild-of-keepers abbreviations[1]', received: 'the same as name' },
    ],
    [
      'a further address that is the first one',
      edit('references', 'coast-almanac', { where: { address, more: [address] } }),
      { at: 'coast-almanac where.more[0]', received: 'the same as where.address' },
    ],
  ],
  accepts: [
    [
      'two relations to one entry',
      entry({ relations: [related('after', 'stated'), related('responds-to', 'stated')] }),
    ],
    ['two acts without a code', entry({ codings: [act('No act.'), act('No act of one actor.')] })],
    ['an actor in two roles', entry({ actors: [initiator, { ...initiator, role: 'affected' }] })],
  ],
})
