import { expect, test } from 'vitest'
import { findingsOf } from '../testing/coast-folder.ts'
import { at, draft } from '../testing/coast.ts'
import { traceable } from './traceable.ts'

test('a record with neither evidence nor a reference is a finding', () => {
  const findings = findingsOf(traceable, (drafts) => {
    delete draft(drafts, 'states', 'norland').reference
  })
  expect(findings).toMatchObject([{ record: 'norland', expected: 'one of them' }])
})

const findingsOfDocument = (part: object) =>
  findingsOf(traceable, (drafts) => {
    const log = draft(drafts, 'documents', 'harbor-log')
    delete log.address
    Object.assign(log, part)
  })

test.each([
  ['of an archive', {}],
  ['on a reference', { reference: 'coast-codes' }],
  ['on the page', { evidence: [at('the harbor stayed dark')] }],
])('a document %s is none', (_, part) => {
  expect(findingsOfDocument(part)).toEqual([])
})
