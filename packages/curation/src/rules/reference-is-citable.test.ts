import { at, dated, edit, testRule } from '../testing/index.ts'
import { referenceIsCitable } from './reference-is-citable.ts'

const reference = (where: object) => edit('references', 'coast-almanac', { where })
const document = (part: object) => edit('documents', 'harbor-log', { address: undefined, ...part })

const inWhere = (received: string) => ({ at: 'coast-almanac where', received })
const inDocument = (received: string) => ({
  at: 'harbor-log',
  received,
  expected: 'an address; or a holder, title and date',
})

const date = dated('1907', { basis: 'inferred' })

testRule(referenceIsCitable, {
  rejects: [
    ['a reference with nothing', reference({}), inWhere('only nothing')],
    [
      'a reference with a package without a path',
      reference({ package: 'atlas@1.0.0' }),
      inWhere('only package'),
    ],
    [
      'a reference with a document without a date',
      reference({ holder: 'Coast Museum', title: 'Log' }),
      inWhere('only holder, title'),
    ],
    ['a document with only a title', document({}), inDocument('only title')],
    [
      'a document with a holder and no date',
      document({ holder: 'coast-museum' }),
      inDocument('only holder, title'),
    ],
    ['a document with a date and no holder', document({ date }), inDocument('only title, date')],
    [
      'a document with a reference instead',
      document({ reference: 'coast-codes' }),
      inDocument('only title'),
    ],
  ],
  accepts: [
    ['an address', reference({ address: 'https://example.org/' })],
    ['a file in a package', reference({ package: 'atlas@1.0.0', path: 'states.json' })],
    ['a file in a repository', reference({ repository: 'coast/atlas', path: 'states.json' })],
    [
      'a holder, title and date',
      reference({ holder: 'Coast Museum', title: 'Log', date: '3 May 1901' }),
    ],
    ['a document with an address', document({ address: 'https://example.org/log' })],
    ['a document with a holder and a date', document({ holder: 'coast-museum', date })],
    ['a document of the report', document({ evidence: [at('the harbor stayed dark')] })],
  ],
})
