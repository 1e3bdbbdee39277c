import { expect, test } from 'vitest'
import { edit, findingsOf } from '../testing/index.ts'
import { countryCodesAgree } from './country-codes-agree.ts'

const reference = 'coast-codes'

const findingsOfCodes = (codes: object, item: object = { wikidata: { value: 'Q20', reference } }) =>
  findingsOf(
    countryCodesAgree,
    edit('states', 'norland', {
      identifiers: {
        iso3166: { alpha2: 'NO', alpha3: 'NOR', numeric: '578', reference, ...codes },
        ...item,
      },
    }),
  )

const item = (value: string, match?: 'close') => ({ wikidata: { value, match, reference } })

test.each([
  ['iso3166.alpha3', { alpha3: 'SWE' }, undefined, 'SWE', 'NOR, as for NO'],
  ['iso3166.numeric', { numeric: '752' }, undefined, '752', '578, as for NO'],
  ['wikidata.value', {}, item('Q34'), 'Q34', 'Q20, as for NO'],
])('rejects %s of another country', (field, codes, wikidata, received, expected) => {
  expect(findingsOfCodes(codes, wikidata)).toMatchObject([
    { record: 'norland', field: `identifiers.${field}`, received, expected },
  ])
})

test.each([
  ['unassigned', 'QQ'],
  ['a union of countries', 'EU'],
  ['used outside the standard', 'XK'],
  ['an alias of GB', 'UK'],
])('rejects a two-letter code that is %s, whatever the others are', (_, alpha2) => {
  expect(findingsOfCodes({ alpha2 })).toMatchObject([
    {
      record: 'norland',
      field: 'identifiers.iso3166.alpha2',
      received: alpha2,
      expected: 'a country code of ISO 3166-1',
    },
  ])
})

test.each([
  ['the codes and the item of a country', {}, item('Q20')],
  ['those of a territory', { alpha2: 'HK', alpha3: 'HKG', numeric: '344' }, item('Q8646')],
  ['an item that is a close match', {}, item('Q34', 'close')],
  ['codes without an item', {}, {}],
])('accepts %s', (_, codes, wikidata) => {
  expect(findingsOfCodes(codes, wikidata)).toEqual([])
})

test('accepts an item without codes', () => {
  const identifiers = item('Q34')
  expect(findingsOf(countryCodesAgree, edit('states', 'norland', { identifiers }))).toEqual([])
})
