import { expect, test } from 'vitest'
import { findingsOf } from '../testing/coast-folder.ts'
import { draft } from '../testing/coast.ts'
import type { Drafts } from '../testing/coast.ts'
import { countryCodesAgree } from './country-codes-agree.ts'

const reference = 'coast-codes'

/** Gives Norland the codes of Norway, but for these. */
const identify =
  (codes: object, item = 'Q20') =>
  (drafts: Drafts) => {
    draft(drafts, 'states', 'norland').identifiers = {
      iso3166: { alpha2: 'NO', alpha3: 'NOR', numeric: '578', reference, ...codes },
      wikidata: { value: item, reference },
    }
  }

test.each([
  [
    'a code of three letters',
    identify({ alpha3: 'SWE' }),
    'iso3166.alpha3',
    'SWE',
    'NOR, as NO has it',
  ],
  [
    'a code of three digits',
    identify({ numeric: '752' }),
    'iso3166.numeric',
    '752',
    '578, as NO has it',
  ],
  ['a Wikidata item', identify({}, 'Q34'), 'wikidata.value', 'Q34', 'Q20, as NO has it'],
])('%s of another country is a finding', (_, change, field, received, expected) => {
  expect(findingsOf(countryCodesAgree, change)).toMatchObject([
    { record: 'norland', field: `identifiers.${field}`, received, expected },
  ])
})

test.each([
  ['that no one has', 'QQ'],
  ['of a union of countries', 'EU'],
  ['in use outside the standard', 'XK'],
  ['that is another name for GB', 'UK'],
])('a code of two letters %s is a finding, whatever the others are', (_, alpha2) => {
  expect(findingsOf(countryCodesAgree, identify({ alpha2 }))).toMatchObject([
    {
      record: 'norland',
      field: 'identifiers.iso3166.alpha2',
      received: alpha2,
      expected: 'the code of a country in ISO 3166-1',
    },
  ])
})

test.each([
  ['the codes and the item of one country', identify({})],
  [
    'the codes and the item of a territory',
    identify({ alpha2: 'HK', alpha3: 'HKG', numeric: '344' }, 'Q8646'),
  ],
  [
    'codes and an item that is a close match',
    (drafts: Drafts) => {
      identify({})(drafts)
      Object.assign(draft(drafts, 'states', 'norland').identifiers ?? {}, {
        wikidata: { value: 'Q34', match: 'close', reference },
      })
    },
  ],
  [
    'codes without an item',
    (drafts: Drafts) => {
      identify({})(drafts)
      delete draft(drafts, 'states', 'norland').identifiers?.wikidata
    },
  ],
  [
    'an item without codes',
    (drafts: Drafts) => {
      draft(drafts, 'states', 'norland').identifiers = { wikidata: { value: 'Q34', reference } }
    },
  ],
])('%s are none', (_, change) => {
  expect(findingsOf(countryCodesAgree, change)).toEqual([])
})
