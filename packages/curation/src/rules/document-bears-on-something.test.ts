import { expect, test } from 'vitest'
import { findingsOf } from '../testing/coast-folder.ts'
import { draft } from '../testing/coast.ts'
import type { Drafts } from '../testing/coast.ts'
import { documentBearsOnSomething } from './document-bears-on-something.ts'

const untie = (drafts: Drafts) => {
  delete draft(drafts, 'documents', 'harbor-log').relations
}

test('a document that is tied to nothing is a finding, even where others name it', () => {
  const findings = findingsOf(documentBearsOnSomething, (drafts) => {
    untie(drafts)
    draft(drafts, 'claims', 'drafter-on-hands').about = ['harbor-log']
  })
  expect(findings).toMatchObject([
    { record: 'harbor-log', field: undefined, received: 'a document that is tied to nothing' },
  ])
})

test.each([
  [
    'bears on an entry',
    (drafts: Drafts) => {
      draft(drafts, 'documents', 'harbor-log').relations = [
        { kind: 'reports', entry: 'keepers-strike' },
      ]
    },
  ],
  [
    'is one of the event',
    (drafts: Drafts) => {
      draft(drafts, 'event', 'coast-evening').documents = ['harbor-log']
    },
  ],
])('a document that %s is none', (_, tie) => {
  const findings = findingsOf(documentBearsOnSomething, (drafts) => {
    untie(drafts)
    tie(drafts)
  })
  expect(findings).toEqual([])
})
