import { expect, test } from 'vitest'
import { findingsOf } from '../testing/coast-folder.ts'
import { draft } from '../testing/coast.ts'
import type { Drafts } from '../testing/coast.ts'
import { identifiersAreUnique } from './identifiers-are-unique.ts'

const reference = 'coast-codes'
const iso3166 = { alpha2: 'NO', alpha3: 'NOR', numeric: '578', reference }

const identify = (norland: object, sorland: object) => (drafts: Drafts) => {
  const state = draft(drafts, 'states', 'norland')
  drafts.states = [
    { ...state, identifiers: norland },
    { ...state, id: 'sorland', name: 'Sorland', identifiers: sorland },
  ]
}

test.each([
  [
    'wikidata',
    { value: 'Q20', reference },
    'Q20',
    'Correct the one that is wrong, or say `match: close`.',
  ],
  ['geonames', { value: '3144096', reference }, '3144096', 'Correct the one that is wrong.'],
  ['cow', { value: 385, reference }, '385', 'Correct the one that is wrong.'],
  ['iso3166', iso3166, 'NO', 'Correct the one that is wrong.'],
])('the same identifier in %s on two records is a finding', (scheme, identifier, received, fix) => {
  expect(
    findingsOf(identifiersAreUnique, identify({ [scheme]: identifier }, { [scheme]: identifier })),
  ).toMatchObject([
    {
      record: 'sorland',
      field: `identifiers.${scheme}`,
      received: `${received}, which norland has too`,
      fix,
    },
  ])
})

test('the same identifier in two collections is a finding', () => {
  const wikidata = { value: 'Q20', reference }
  const findings = findingsOf(identifiersAreUnique, (drafts) => {
    draft(drafts, 'places', 'the-point').identifiers = { wikidata }
    draft(drafts, 'states', 'norland').identifiers = { wikidata }
  })
  expect(findings).toHaveLength(1)
})

test.each([
  [
    'different in one scheme',
    { wikidata: { value: 'Q20', reference } },
    { wikidata: { value: 'Q34', reference } },
  ],
  [
    'the same in two schemes',
    { cow: { value: 385, reference } },
    { gleditschWard: { value: 385, reference } },
  ],
  [
    'the same, one of them a close match',
    { wikidata: { value: 'Q20', reference } },
    { wikidata: { value: 'Q20', match: 'close', reference } },
  ],
  [
    'the same, the other a close match',
    { wikidata: { value: 'Q20', match: 'close', reference } },
    { wikidata: { value: 'Q20', reference } },
  ],
])('identifiers that are %s are none', (_, norland, sorland) => {
  expect(findingsOf(identifiersAreUnique, identify(norland, sorland))).toEqual([])
})
