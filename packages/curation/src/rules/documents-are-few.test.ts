import { expect, test } from 'vitest'
import { findingsOf } from '../testing/index.ts'
import { documentsAreFew } from './documents-are-few.ts'

const findingsOfDocuments = (...entries: readonly (readonly string[])[]) =>
  findingsOf(documentsAreFew, (drafts) => {
    drafts.documents = entries.map((list, index) => ({
      id: `log-${index + 1}`,
      type: 'document',
      title: 'Log',
      kind: 'report',
      address: 'https://example.org/log',
      ...(list.length > 0 && {
        relations: list.map((entry) => ({ kind: 'reports' as const, entry })),
      }),
    }))
  })

const strike = ['keepers-strike']
const both = ['keepers-strike', 'tower-raised']

test('rejects the fifth document of an entry', () => {
  const fifth = ['tower-raised', 'keepers-strike']
  expect(findingsOfDocuments(strike, strike, strike, strike, fifth)).toMatchObject([
    { record: 'log-5', field: 'relations[1]', received: 'document 5 of keepers-strike' },
  ])
})

test('rejects a duplicate entry, and counts it once', () => {
  expect(findingsOfDocuments([...strike, ...strike], strike, strike, strike)).toMatchObject([
    { record: 'log-1', field: 'relations[1]', received: 'keepers-strike a second time' },
  ])
})

test('accepts four documents of each entry, and one of none', () => {
  expect(findingsOfDocuments(both, both, both, strike, ['tower-raised'], [])).toEqual([])
})
