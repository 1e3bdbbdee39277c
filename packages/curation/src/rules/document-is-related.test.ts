import { edit, edits, testRule } from '../testing/index.ts'
import { documentIsRelated } from './document-is-related.ts'

const unrelated = edit('documents', 'harbor-log', { relations: undefined })

testRule(documentIsRelated, {
  rejects: [
    [
      'an unrelated document, even if a record names it',
      edits(unrelated, edit('claims', 'drafter-on-hands', { about: ['harbor-log'] })),
      { at: 'harbor-log', received: 'none' },
    ],
  ],
  accepts: [
    [
      'a document of the event',
      edits(unrelated, edit('event', 'coast-evening', { documents: ['harbor-log'] })),
    ],
  ],
})
