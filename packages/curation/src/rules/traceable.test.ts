import { expect, test } from 'vitest'
import { at, edit, findingsOf } from '../testing/index.ts'
import { traceable } from './traceable.ts'

test('rejects a record with neither evidence nor a reference', () => {
  expect(findingsOf(traceable, edit('states', 'norland', { reference: undefined }))).toMatchObject([
    { record: 'norland', received: 'neither' },
  ])
})

test.each([
  ['without either', {}],
  ['with a reference', { reference: 'coast-codes' }],
  ['with evidence', { evidence: [at('the harbor stayed dark')] }],
])('accepts a document %s', (_, part) => {
  expect(findingsOf(traceable, edit('documents', 'harbor-log', part))).toEqual([])
})
