import { expect, test } from 'vitest'
import { findingsOf } from '../testing/coast-folder.ts'
import type { Drafts } from '../testing/coast.ts'
import { documentsAreFew } from './documents-are-few.ts'

/** A document for each of these lists of entries. */
const tie =
  (...entries: readonly (readonly string[])[]) =>
  (drafts: Drafts) => {
    drafts.documents = entries.map((list, index) => ({
      id: `log-${index + 1}`,
      type: 'document',
      title: 'Log',
      kind: 'report',
      address: 'https://example.org/log',
      relations: list.map((entry) => ({ kind: 'reports', entry })),
    }))
  }

const strike = ['keepers-strike']

test('the fifth document of an entry is a finding', () => {
  expect(
    findingsOf(
      documentsAreFew,
      tie(strike, strike, strike, strike, ['tower-raised', 'keepers-strike']),
    ),
  ).toMatchObject([
    {
      record: 'log-5',
      field: 'relations[1]',
      received: 'document 5 of keepers-strike',
      expected: '4 at most',
    },
  ])
})

test('an entry that a document names twice is a finding, and counts once', () => {
  expect(
    findingsOf(documentsAreFew, tie(['keepers-strike', 'keepers-strike'], strike, strike, strike)),
  ).toMatchObject([
    {
      record: 'log-1',
      field: 'relations[1]',
      received: 'keepers-strike a second time',
      expected: 'each entry once',
    },
  ])
})

test('four documents of each of two entries are none', () => {
  const both = ['keepers-strike', 'tower-raised']
  expect(findingsOf(documentsAreFew, tie(both, both, both, strike, ['tower-raised']))).toEqual([])
})

test('a document of no entry counts for none', () => {
  const findings = findingsOf(documentsAreFew, (drafts) => {
    tie(strike, strike, strike, strike, strike)(drafts)
    delete drafts.documents[0]?.relations
  })
  expect(findings).toEqual([])
})
