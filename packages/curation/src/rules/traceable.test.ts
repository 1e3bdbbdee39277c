import { at, edit, testRule } from '../testing/index.ts'
import { traceable } from './traceable.ts'

const document = (part: object) => edit('documents', 'harbor-log', part)

testRule(traceable, {
  rejects: [
    [
      'a record with neither evidence nor a reference',
      edit('states', 'norland', { reference: undefined }),
      { at: 'norland', received: 'neither' },
    ],
  ],
  accepts: [
    ['an archival document without either', document({})],
    ['a document with a reference', document({ reference: 'coast-codes' })],
    ['a document with evidence', document({ evidence: [at('the harbor stayed dark')] })],
  ],
})
