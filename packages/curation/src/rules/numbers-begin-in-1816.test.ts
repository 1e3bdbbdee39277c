import { each, edit, testRule } from '../testing/index.ts'
import { numbersBeginIn1816 } from './numbers-begin-in-1816.ts'

const reference = 'coast-codes'

const state = (kind: string, identifiers: object) =>
  edit('states', 'norland', { kind, identifiers })

testRule(numbersBeginIn1816, {
  rejects: ['cow', 'gleditschWard'].flatMap((scheme) =>
    each(
      [
        ['premodern', {}, '385, for a premodern polity'],
        ['premodern', { since: 1905 }, '385, for a premodern polity'],
        ['modern', { since: 1815 }, '385, since 1815'],
      ],
      ([kind, since, received]) => [
        `a number in ${scheme} of a ${kind} polity, ${JSON.stringify(since)}`,
        state(kind, { [scheme]: { value: 385, ...since, reference } }),
        { at: `norland identifiers.${scheme}`, received },
      ],
    ),
  ),
  accepts: [
    ['a number since 1816', state('modern', { cow: { value: 385, since: 1816, reference } })],
    ['a number without a year', state('modern', { gleditschWard: { value: 385, reference } })],
    [
      'a premodern polity in Wikidata alone',
      state('premodern', { wikidata: { value: 'Q1', reference } }),
    ],
  ],
})
