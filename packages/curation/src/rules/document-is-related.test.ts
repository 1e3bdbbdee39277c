import { expect, test } from 'vitest'
import { edit, findingsOf, type Drafts } from '../testing/index.ts'
import { documentIsRelated } from './document-is-related.ts'

const withoutRelations = (drafts: Drafts) =>
  edit('documents', 'harbor-log', { relations: undefined })(drafts)

test('rejects an unrelated document, even if a record names it', () => {
  const findings = findingsOf(documentIsRelated, (drafts) => {
    withoutRelations(drafts)
    edit('claims', 'drafter-on-hands', { about: ['harbor-log'] })(drafts)
  })
  expect(findings).toMatchObject([{ record: 'harbor-log', field: undefined, received: 'none' }])
})

test('accepts a document of the event', () => {
  const findings = findingsOf(documentIsRelated, (drafts) => {
    withoutRelations(drafts)
    edit('event', 'coast-evening', { documents: ['harbor-log'] })(drafts)
  })
  expect(findings).toEqual([])
})
