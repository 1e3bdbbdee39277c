import { each, edit, testRule } from '../testing/index.ts'
import { countryCodesAgree } from './country-codes-agree.ts'

const reference = 'coast-codes'
const norway = { alpha2: 'NO', alpha3: 'NOR', numeric: '578', reference }
const item = (value: string, match?: 'close') => ({ wikidata: { value, match, reference } })

const identified = (identifiers: object) => edit('states', 'norland', { identifiers })
const withCodes = (codes: object, others: object = item('Q20')) =>
  identified({ iso3166: { ...norway, ...codes }, ...others })

testRule(countryCodesAgree, {
  rejects: [
    [
      'three letters of another country',
      withCodes({ alpha3: 'SWE' }),
      { at: 'norland identifiers.iso3166.alpha3', received: 'SWE', expected: 'NOR, as for NO' },
    ],
    [
      'a number of another country',
      withCodes({ numeric: '752' }),
      { at: 'norland identifiers.iso3166.numeric', received: '752', expected: '578, as for NO' },
    ],
    [
      'an item of another country',
      withCodes({}, item('Q34')),
      { at: 'norland identifiers.wikidata.value', received: 'Q34', expected: 'Q20, as for NO' },
    ],
    // Unassigned, a union of countries, used outside the standard, an alias of GB.
    ...each(['QQ', 'EU', 'XK', 'UK'], (alpha2) => [
      `${alpha2}, whatever the other codes are`,
      withCodes({ alpha2 }),
      {
        at: 'norland identifiers.iso3166.alpha2',
        received: alpha2,
        expected: 'a country code of ISO 3166-1',
      },
    ]),
  ],
  accepts: [
    ['the codes and the item of a country', withCodes({})],
    [
      'those of a territory',
      withCodes({ alpha2: 'HK', alpha3: 'HKG', numeric: '344' }, item('Q8646')),
    ],
    ['an item that is a close match', withCodes({}, item('Q34', 'close'))],
    ['codes without an item', withCodes({}, {})],
    ['an item without codes', identified(item('Q34'))],
  ],
})
