import { draft, each, edit, edits, testRule, type Change } from '../testing/index.ts'
import { identifiersAreUnique } from './identifiers-are-unique.ts'

const reference = 'coast-codes'
const item = (value: string, match?: 'close') => ({ wikidata: { value, match, reference } })

/** Two states with these identifiers. */
const states =
  (norland: object, sorland: object): Change =>
  (drafts) => {
    const state = draft(drafts, 'states', 'norland')
    drafts.states = [
      { ...state, identifiers: norland },
      { ...state, id: 'sorland', identifiers: sorland },
    ]
  }

testRule(identifiersAreUnique, {
  rejects: [
    ...each(
      [
        ['wikidata', { value: 'Q20' }, 'Q20', 'Correct the wrong one, or add `match: close`.'],
        ['geonames', { value: '3144096' }, '3144096', 'Correct the wrong one.'],
        ['cow', { value: 385 }, '385', 'Correct the wrong one.'],
        [
          'iso3166',
          { alpha2: 'NO', alpha3: 'NOR', numeric: '578' },
          'NO',
          'Correct the wrong one.',
        ],
      ],
      ([scheme, value, received, fix]) => {
        const identifiers = { [scheme]: { ...value, reference } }
        return [
          `the same ${scheme} on two records`,
          states(identifiers, identifiers),
          {
            at: `sorland identifiers.${scheme}`,
            received: `${received}, which norland has too`,
            fix,
          },
        ]
      },
    ),
    [
      'the same identifier in two collections',
      edits(
        edit('places', 'the-point', { identifiers: item('Q20') }),
        edit('states', 'norland', { identifiers: item('Q20') }),
      ),
      'norland identifiers.wikidata',
    ],
  ],
  accepts: [
    ['different items', states(item('Q20'), item('Q34'))],
    [
      'the same number in two schemes',
      states({ cow: { value: 385, reference } }, { gleditschWard: { value: 385, reference } }),
    ],
    ['the same item, the second a close match', states(item('Q20'), item('Q20', 'close'))],
    ['the same item, the first a close match', states(item('Q20', 'close'), item('Q20'))],
  ],
})
