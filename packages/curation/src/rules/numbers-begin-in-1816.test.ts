import { expect, test } from 'vitest'
import { findingsOf } from '../testing/coast-folder.ts'
import { draft } from '../testing/coast.ts'
import { numbersBeginIn1816 } from './numbers-begin-in-1816.ts'

const reference = 'coast-codes'

const findingsOfNumber = (kind: 'modern' | 'premodern', identifiers: object) =>
  findingsOf(numbersBeginIn1816, (drafts) => {
    Object.assign(draft(drafts, 'states', 'norland'), { kind, identifiers })
  })

test.each(['cow', 'gleditschWard'])(
  'a number in %s on a premodern polity, or from before 1816, is a finding',
  (scheme) => {
    const place = {
      record: 'norland',
      field: `identifiers.${scheme}`,
      expected: 'no number before 1816',
    }
    expect(findingsOfNumber('premodern', { [scheme]: { value: 385, reference } })).toMatchObject([
      { ...place, received: '385, on a premodern polity' },
    ])
    expect(
      findingsOfNumber('premodern', { [scheme]: { value: 385, since: 1905, reference } }),
    ).toMatchObject([{ ...place, received: '385, on a premodern polity' }])
    expect(
      findingsOfNumber('modern', { [scheme]: { value: 385, since: 1815, reference } }),
    ).toMatchObject([{ ...place, received: '385, since 1815' }])
  },
)

test.each([
  ['a number since 1816', 'modern', { cow: { value: 385, since: 1816, reference } }],
  ['a number without a year', 'modern', { gleditschWard: { value: 385, reference } }],
  ['a premodern polity in Wikidata alone', 'premodern', { wikidata: { value: 'Q1', reference } }],
] as const)('%s is none', (_, kind, identifiers) => {
  expect(findingsOfNumber(kind, identifiers)).toEqual([])
})
