import { coastDrafts, draft, testRule, type Drafts } from '../testing/index.ts'
import { documentsAreFew } from './documents-are-few.ts'

const log = draft(coastDrafts(), 'documents', 'harbor-log')

/** A document for each list of entries. */
const documents =
  (...entries: readonly (readonly string[])[]) =>
  (drafts: Drafts) => {
    drafts.documents = entries.map((list, index) => ({
      ...log,
      id: `log-${index + 1}`,
      relations: list.length === 0 ? undefined : list.map((entry) => ({ kind: 'reports', entry })),
    }))
  }

const strike = ['keepers-strike']
const both = ['keepers-strike', 'tower-raised']

testRule(documentsAreFew, {
  rejects: [
    [
      'the fifth document of an entry',
      documents(strike, strike, strike, strike, both.toReversed()),
      { at: 'log-5 relations[1]', received: 'document 5 of keepers-strike' },
    ],
    [
      'a duplicate entry, and counts it once',
      documents([...strike, ...strike], strike, strike, strike),
      { at: 'log-1 relations[1]', received: 'keepers-strike a second time' },
    ],
  ],
  accepts: [
    [
      'four documents of each entry, and one of none',
      documents(both, both, both, strike, ['tower-raised'], []),
    ],
  ],
})
