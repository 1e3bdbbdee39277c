import { expect, test } from 'vitest'
import { edit, findingsOf } from '../testing/index.ts'
import { numbersBeginIn1816 } from './numbers-begin-in-1816.ts'

const reference = 'coast-codes'

const findingsOfNumber = (kind: string, identifiers: object) =>
  findingsOf(numbersBeginIn1816, edit('states', 'norland', { kind, identifiers }))

test.each(
  ['cow', 'gleditschWard'].flatMap((scheme) => [
    [scheme, 'premodern', {}, '385, for a premodern polity'] as const,
    [scheme, 'premodern', { since: 1905 }, '385, for a premodern polity'] as const,
    [scheme, 'modern', { since: 1815 }, '385, since 1815'] as const,
  ]),
)('rejects a number in %s of a %s polity, %j', (scheme, kind, since, received) => {
  const identifiers = { [scheme]: { value: 385, ...since, reference } }
  expect(findingsOfNumber(kind, identifiers)).toMatchObject([
    { record: 'norland', field: `identifiers.${scheme}`, received },
  ])
})

test.each([
  ['a number since 1816', 'modern', { cow: { value: 385, since: 1816, reference } }],
  ['a number without a year', 'modern', { gleditschWard: { value: 385, reference } }],
  ['a premodern polity in Wikidata alone', 'premodern', { wikidata: { value: 'Q1', reference } }],
])('accepts %s', (_, kind, identifiers) => {
  expect(findingsOfNumber(kind, identifiers)).toEqual([])
})
