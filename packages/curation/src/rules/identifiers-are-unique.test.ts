import { expect, test } from 'vitest'
import { draft, edit, findingsOf } from '../testing/index.ts'
import { identifiersAreUnique } from './identifiers-are-unique.ts'

const reference = 'coast-codes'

const findingsOfIdentifiers = (norland: object, sorland: object) =>
  findingsOf(identifiersAreUnique, (drafts) => {
    const state = draft(drafts, 'states', 'norland')
    drafts.states = [
      { ...state, identifiers: norland },
      { ...state, id: 'sorland', name: 'Sorland', identifiers: sorland },
    ]
  })

test.each([
  ['wikidata', { value: 'Q20' }, 'Q20', 'Correct the wrong one, or add `match: close`.'],
  ['geonames', { value: '3144096' }, '3144096', 'Correct the wrong one.'],
  ['cow', { value: 385 }, '385', 'Correct the wrong one.'],
  ['iso3166', { alpha2: 'NO', alpha3: 'NOR', numeric: '578' }, 'NO', 'Correct the wrong one.'],
])('rejects the same %s on two records', (scheme, value, received, fix) => {
  const identifiers = { [scheme]: { ...value, reference } }
  expect(findingsOfIdentifiers(identifiers, identifiers)).toMatchObject([
    {
      record: 'sorland',
      field: `identifiers.${scheme}`,
      received: `${received}, which norland has too`,
      fix,
    },
  ])
})

test('rejects the same identifier in two collections', () => {
  const identifiers = { wikidata: { value: 'Q20', reference } }
  const findings = findingsOf(identifiersAreUnique, (drafts) => {
    edit('places', 'the-point', { identifiers })(drafts)
    edit('states', 'norland', { identifiers })(drafts)
  })
  expect(findings).toHaveLength(1)
})

const item = (value: string, match?: 'close') => ({ wikidata: { value, match, reference } })

test.each([
  ['different items', item('Q20'), item('Q34')],
  [
    'the same number in two schemes',
    { cow: { value: 385, reference } },
    { gleditschWard: { value: 385, reference } },
  ],
  ['the same item, the second a close match', item('Q20'), item('Q20', 'close')],
  ['the same item, the first a close match', item('Q20', 'close'), item('Q20')],
])('accepts %s', (_, norland, sorland) => {
  expect(findingsOfIdentifiers(norland, sorland)).toEqual([])
})
